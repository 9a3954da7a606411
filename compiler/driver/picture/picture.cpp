#include "driver/picture/picture.h"

#include <fmt/format.h>

#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/suggest.h"
#include "driver/picture/render_json.h"
#include "emit/graph/collector.h"
#include "emit/graph/dot.h"
#include "emit/graph/focus.h"
#include "emit/graph/mermaid.h"
#include "emit/graph/svg/picture.h"

namespace calm::driver::picture {
namespace {

namespace graph = emit::graph;

std::string render(const graph::Graph& graph, Format format) {
  switch (format) {
    case Format::Svg:
      return graph::svg::draw(graph, graph::svg::Place::File);
    case Format::Mermaid:
      return graph::mermaid(graph);
    case Format::Dot:
      return graph::dot(graph);
    case Format::Json:
      break;
  }
  return renderJson(graph);
}

NoTenant noTenant(const std::string& name, const graph::Graph& graph) {
  std::vector<std::string_view> known;
  for (const graph::Tenant& tenant : graph.tenants) known.push_back(tenant.id);
  return {fmt::format("--focus: there is no tenant `{}`; {}", name, diagnostics::suggestion(name, known))};
}

}  // namespace

support::Result<std::string, NoTenant> draw(Compilation& compilation, const std::string& environment,
                                            const Request& request) {
  graph::Collector collector(std::numeric_limits<std::size_t>::max());
  compilation.read(environment, collector);
  if (request.focus.empty()) return render(collector.graph(), request.format);
  const std::optional<graph::Graph> near = graph::focus(collector.graph(), request.focus, request.depth);
  if (!near) return noTenant(request.focus, collector.graph());
  return render(*near, request.format);
}

}  // namespace calm::driver::picture

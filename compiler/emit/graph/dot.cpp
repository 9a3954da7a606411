#include "emit/graph/dot.h"

#include <fmt/format.h>

#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "emit/graph/sections.h"
#include "emit/graph/words.h"

namespace calm::emit::graph {
namespace {

/// A text for a label in quotes, in which Graphviz reads backslashes and the entities of HTML.
std::string label(std::string_view words) {
  std::string out;
  for (const char c : oneLine(words)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
    if (c == '&') out += "amp;";
  }
  return out;
}

std::string lines(const std::vector<std::string>& all) {
  std::string out;
  for (const std::string& each : all) {
    if (!each.empty()) out.append(out.empty() ? "" : "\\n").append(label(each));
  }
  return out;
}

std::string linesOf(const Tenant& tenant) {
  return lines({tenant.name(), tenant.title.empty() ? "" : tenant.id, tenant.productName, tenant.roleLabel});
}

class Digraph {
 public:
  explicit Digraph(const Graph& graph) : graph_(graph), sections_(sectionsOf(graph)) {
    for (std::size_t i = 0; i < graph.tenants.size(); ++i) numbers_.emplace(&graph.tenants[i], i);
    for (const Section& section : sections_) hubs_.insert(section.hub);
  }

  std::string text() {
    line("digraph landscape {");
    line(fmt::format("  label=\"{}\";", label(titleOf(graph_))));
    line("  rankdir=LR;");
    line("  node [shape=box, fontname=\"sans-serif\"];");
    line("  edge [fontname=\"sans-serif\"];");
    for (const Tenant& tenant : graph_.tenants) {
      if (hubs_.contains(&tenant)) addTenant(tenant, "  ");
    }
    std::size_t number = 0;
    for (const Section& section : sections_) {
      for (const Group& group : section.groups) addGroup(section, group, number++);
    }
    line("}");
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { out_.append(text).append("\n"); }

  void addGroup(const Section& section, const Group& group, std::size_t number) {
    line(fmt::format("  subgraph cluster_g{} {{", number));
    line(fmt::format("    label=\"{}\";", label(group.productName)));
    for (const Tenant* tenant : group.tenants) {
      if (!hubs_.contains(tenant)) addTenant(*tenant, "    ");
    }
    line("  }");
    if (section.hub == nullptr) return;
    const std::string_view style = group.flow == Flow::Push ? "style=solid, arrowhead=normal"
                                   : group.flow == Flow::Pull
                                       ? "style=dashed, arrowhead=empty, dir=both, arrowtail=odot"
                                       : "style=dotted, arrowhead=open";
    for (const Tenant* tenant : group.tenants) {
      line(fmt::format("  t{} -> t{} [label=\"{}\", {}];", numbers_.at(tenant), numbers_.at(section.hub),
                       wordOf(group.flow), style));
    }
  }

  void addTenant(const Tenant& tenant, const std::string& blanks) {
    const std::size_t number = numbers_.at(&tenant);
    const std::string_view frame = hubs_.contains(&tenant)      ? ", peripheries=2"
                                   : tenant.monitoredBy.empty() ? ", style=dotted"
                                                                : "";
    if (!tenant.objects.empty()) line(fmt::format("{}subgraph cluster_t{} {{ label=\"\";", blanks, number));
    line(fmt::format("{}t{} [label=\"{}\"{}];", blanks, number, linesOf(tenant), frame));
    for (std::size_t i = 0; i < tenant.objects.size(); ++i) {
      const Object& object = tenant.objects[i];
      const std::string words = lines({object.id, object.noun + (object.derived ? " (derived)" : " (written)"),
                                       std::string(withoutScheme(object.detail))});
      line(fmt::format("{}t{}o{} [label=\"{}\", style=\"{}\"];", blanks, number, i, words,
                       object.derived ? "rounded,dashed" : "solid"));
    }
    for (std::size_t i = 0; i < tenant.objects.size(); ++i) {
      for (const Link& link : tenant.objects[i].links) {
        line(fmt::format("{0}t{1}o{2} -> t{1}o{3} [arrowhead=dot, color=gray40];", blanks, number, i, link.object));
      }
    }
    if (!tenant.objects.empty()) line(blanks + "}");
  }

  const Graph& graph_;
  std::vector<Section> sections_;
  std::unordered_map<const Tenant*, std::size_t> numbers_;
  /// Tenants that monitor others.
  std::unordered_set<const Tenant*> hubs_;
  std::string out_;
};

}  // namespace

std::string dot(const Graph& graph) { return Digraph(graph).text(); }

}  // namespace calm::emit::graph

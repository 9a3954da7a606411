#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/knowledge.h"
#include "diagnostics/suggest.h"
#include "packs/explain.h"

namespace calm::cli {

Answer products(const Options& options, const Surroundings& surroundings) {
  if (options.paths.size() > 1) return notDone("products takes one product, or none");
  Knowledge knowledge(surroundings);
  if (const std::string problem = knowledge.problem(); !problem.empty()) return notDone(problem);
  const packs::Catalog& catalog = knowledge.catalog();
  if (options.paths.empty()) return {Exit::Fine, packs::listProducts(catalog), {}, {}};

  const std::string& id = options.paths.front();
  std::string described = packs::describeProduct(catalog, id);
  if (!described.empty()) return {Exit::Fine, std::move(described), {}, {}};
  const std::vector<std::string_view> known = catalog.products();
  const std::string_view near = diagnostics::nearest(id, known);
  if (!near.empty()) return notDone(fmt::format("there is no product `{}`; did you mean `{}`?", id, near));
  return notDone(fmt::format("there is no product `{}`; `calmc products` lists them", id));
}

Answer rules(const Options& options, const Surroundings& surroundings) {
  if (!options.paths.empty()) return notDone("rules takes no word; `calmc explain RULE` says more of one");
  Knowledge knowledge(surroundings);
  if (const std::string problem = knowledge.problem(); !problem.empty()) return notDone(problem);
  return {Exit::Fine, packs::listRules(knowledge.catalog()), {}, {}};
}

}  // namespace calm::cli

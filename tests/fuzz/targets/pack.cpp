// Seeds: *.yaml

#include <string>

#include "fuzz/harness/target.h"
#include "packs/catalog.h"
#include "packs/explain.h"
#include "packs/reader.h"

namespace {

using namespace calm::packs;

const std::string file = "house.yaml";

/// A policy of the house: read, checked, and each of its rules explained.
void runPolicy(std::string_view input) {
  const auto catalog = withHouseFile(Catalog(), file, input);
  if (!catalog) return fuzz::require(!catalog.error().empty(), "a refusal says why");
  for (const auto& policy : catalog.value().policies()) {
    for (const Rule& rule : policy->rules) {
      fuzz::require(!explainRule(catalog.value(), rule.id).empty(), "a house's rule can be explained");
    }
  }
}

/// A house's own pack: read, checked, and what is said of it written down.
void run(std::string_view input) {
  if (isPolicy(file, input)) return runPolicy(input);
  static const Catalog shipped;
  static const SchemaCheck* const schema = shipped.schema("product-pack.schema.json");
  const auto pack = readPack(file, input, *schema, shipped.kinds());
  if (!pack) return fuzz::require(!pack.error().empty(), "a refusal says why");
  productPage(shipped, pack.value());

  const auto catalog = withHousePack(Catalog(), file, input);
  if (!catalog) return fuzz::require(!catalog.error().empty(), "a refusal says why");
  fuzz::require(!describeProduct(catalog.value(), pack.value().product).empty(), "a house's product can be described");
  for (const Rule& rule : pack.value().rules) {
    fuzz::require(!explainRule(catalog.value(), rule.id).empty(), "a house's rule can be explained");
  }
}

}  // namespace

const fuzz::Target fuzz::target{run};

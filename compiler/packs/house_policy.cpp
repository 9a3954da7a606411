#include <algorithm>
#include <vector>

#include "packs/catalog.h"
#include "packs/catalog_state.h"
#include "packs/reader.h"

namespace calm::packs {
namespace {

/// Names that another policy has.
PackProblems taken(const Catalog& catalog, const std::string& file, const Policy& policy) {
  PackProblems problems;
  for (const auto& other : catalog.policies()) {
    if (other->id == policy.id) problems.push_back({file, 0, "there is already a policy `" + policy.id + "`"});
    for (const Rule& rule : policy.rules) {
      if (!other->rule(rule.id)) continue;
      problems.push_back({file, 0, "the rule id `" + rule.id + "` belongs to the policy `" + other->id + "`"});
    }
  }
  return problems;
}

}  // namespace

support::Result<Catalog, PackProblems> withPolicy(Catalog catalog, const std::string& file, std::string_view yaml) {
  const SchemaCheck* schema = catalog.schema("policy.schema.json");
  if (!schema) return PackProblems{{file, 0, "this build has no schema for policies"}};
  std::vector<const Pack*> products;
  for (const std::string_view product : catalog.products()) products.push_back(catalog.pack(product));
  auto policy = readPolicy(file, yaml, *schema, catalog.kinds(), products);
  if (!policy) return policy.error();
  PackProblems problems = taken(catalog, file, policy.value());
  if (!problems.empty()) return problems;
  catalog.state_->policies.push_back(std::make_unique<Policy>(std::move(policy.value())));
  return catalog;
}

support::Result<Catalog, PackProblems> withHouseFile(Catalog catalog, const std::string& file, std::string_view yaml) {
  if (isPolicy(file, yaml)) return withPolicy(std::move(catalog), file, yaml);
  return withHousePack(std::move(catalog), file, yaml);
}

}  // namespace calm::packs

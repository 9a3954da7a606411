
#include "packs/catalog.h"
#include "packs/catalog_state.h"
#include "packs/reader.h"

namespace calm::packs {
namespace {

/// Names of the house that belong to others, and schemas that we do not ship.
PackProblems taken(const Catalog& catalog, const std::string& file, const Pack& pack) {
  PackProblems problems;
  std::vector<std::string> names{pack.product};
  names.insert(names.end(), pack.aliases.begin(), pack.aliases.end());
  for (const std::string& name : names) {
    if (catalog.pack(name)) problems.push_back({file, 0, "there is already a product `" + name + "`"});
  }
  for (const std::string_view product : catalog.products()) {
    const Pack& other = *catalog.pack(product);
    for (const Rule& rule : pack.rules) {
      if (!other.rule(rule.id)) continue;
      problems.push_back({file, 0, "the rule id `" + rule.id + "` belongs to `" + other.product + "`"});
    }
  }
  for (const auto& policy : catalog.policies()) {
    for (const Rule& rule : pack.rules) {
      if (!policy->rule(rule.id)) continue;
      problems.push_back({file, 0, "the rule id `" + rule.id + "` belongs to the policy `" + policy->id + "`"});
    }
  }
  for (const auto& [kind, schema] : pack.free) {
    if (!catalog.schema(schema)) problems.push_back({file, 0, "there is no schema `" + schema + "`"});
  }
  return problems;
}

}  // namespace

support::Result<Catalog, PackProblems> withHousePack(Catalog catalog, const std::string& file, std::string_view yaml) {
  const SchemaCheck* schema = catalog.schema("product-pack.schema.json");
  if (!schema) return PackProblems{{file, 0, "this build has no schema for packs"}};
  auto pack = readPack(file, yaml, *schema, catalog.kinds());
  if (!pack) return pack.error();
  PackProblems problems = taken(catalog, file, pack.value());
  if (!problems.empty()) return problems;

  Catalog::State& state = *catalog.state_;
  auto product = productOf(state.kinds, std::move(pack.value()));
  state.house.push_back(&product->loaded->pack);
  if (!state.words.fields.empty()) addWords(state.words, product->loaded->pack, state.kinds);
  state.add(std::move(product));
  return catalog;
}

}  // namespace calm::packs

#include "packs/catalog.h"

#include <algorithm>

#include "packs/catalog_state.h"

namespace calm::packs {
namespace {

const Kind* find(const std::vector<Kind>& kinds, std::string_view name) {
  const auto found = std::ranges::find(kinds, name, &Kind::name);
  return found == kinds.end() ? nullptr : &*found;
}

}  // namespace

Catalog::Catalog(std::unique_ptr<State> state) : state_(std::move(state)) {}
Catalog::~Catalog() = default;
Catalog::Catalog(Catalog&&) noexcept = default;

const Kinds& Catalog::kinds() const { return state_->kinds; }

const Kind* Catalog::kind(std::string_view name) const { return find(state_->kinds.kinds, name); }

const Kind* Catalog::kind(std::string_view name, const Pack& pack) const {
  const Product* product = state_->find(pack.product);
  if (product && product->loaded && &product->loaded->pack == &pack) {
    if (const Kind* own = find(product->loaded->kinds, name)) return own;
  }
  return kind(name);
}

bool Catalog::isKind(std::string_view name) const {
  if (kind(name)) return true;
  return std::ranges::any_of(state_->products, [&](const std::unique_ptr<Product>& product) {
    return std::ranges::find(product->ownKinds, name) != product->ownKinds.end();
  });
}

const Pack* Catalog::pack(std::string_view product) const {
  const Product* found = state_->find(product);
  return found ? &state_->load(*found).pack : nullptr;
}

std::vector<std::string_view> Catalog::products() const {
  std::vector<std::string_view> ids;
  ids.reserve(state_->products.size());
  for (const auto& product : state_->products) ids.push_back(product->id);
  return ids;
}

std::span<const Pack* const> Catalog::ofHouse() const { return state_->house; }

const Rule* Catalog::rule(std::string_view id) const {
  for (const auto& product : state_->products) {
    const bool shipped = std::ranges::find(product->ruleIds, id) != product->ruleIds.end();
    if (!shipped && !product->table.empty()) continue;
    if (const Rule* found = state_->load(*product).pack.rule(id)) return found;
  }
  for (const auto& policy : state_->policies) {
    if (const Rule* found = policy->rule(id)) return found;
  }
  return nullptr;
}

std::vector<std::string_view> Catalog::rules() const {
  std::vector<std::string_view> ids;
  for (const auto& product : state_->products) {
    ids.insert(ids.end(), product->ruleIds.begin(), product->ruleIds.end());
    if (!product->table.empty()) continue;
    for (const Rule& each : product->loaded->pack.rules) ids.push_back(each.id);
  }
  for (const auto& policy : state_->policies) {
    for (const Rule& each : policy->rules) ids.push_back(each.id);
  }
  return ids;
}

std::span<const std::unique_ptr<Policy>> Catalog::policies() const { return state_->policies; }

const Symbol* Catalog::word(std::string_view field, std::string_view symbol) const {
  const FieldWords* words = state_->allWords().find(field);
  if (!words) return nullptr;
  const auto found = std::ranges::find(words->symbols, symbol, &Symbol::id);
  return found == words->symbols.end() ? nullptr : &*found;
}

std::vector<const Symbol*> Catalog::words(std::string_view field) const {
  std::vector<const Symbol*> made;
  if (const FieldWords* words = state_->allWords().find(field)) {
    for (const Symbol& symbol : words->symbols) made.push_back(&symbol);
  }
  return made;
}

const UseCaseName* Catalog::useCase(std::string_view id) const {
  const auto found = std::ranges::find(state_->kinds.useCases, id, &UseCaseName::id);
  return found == state_->kinds.useCases.end() ? nullptr : &*found;
}

const SchemaCheck* Catalog::schema(std::string_view file) const { return state_->schema(file); }

}  // namespace calm::packs

#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "packs/catalog.h"
#include "packs/embedded.h"
#include "packs/policy.h"
#include "packs/words.h"

namespace calm::packs {

/// A product as its tenants see it.
struct LoadedPack {
  Pack pack;
  /// Its own kinds and the shared kinds that it extends.
  std::vector<Kind> kinds;
};

/// A product of which the catalog knows the name; its pack is read when somebody asks for it.
struct Product {
  std::string id;
  std::vector<std::string> aliases;
  std::vector<std::string> ownKinds;
  /// The rules of a pack that ships; a house pack has them itself.
  std::span<const std::string_view> ruleIds;
  /// Empty for a house pack, which is there from the beginning.
  std::string_view table;

  mutable std::once_flag once;
  mutable std::unique_ptr<LoadedPack> loaded;
};

/// One of our schemas; compiled when somebody asks for it.
struct ShippedSchema {
  EmbeddedSchema source;
  mutable std::once_flag once;
  mutable std::unique_ptr<SchemaCheck> compiled;
};

/// What a catalog owns. Everything that is read late is read once, whichever thread asks first.
struct Catalog::State {
  Kinds kinds;
  /// Sorted by id.
  std::vector<std::unique_ptr<Product>> products;
  std::string_view wordTable;
  std::vector<std::unique_ptr<ShippedSchema>> schemas;
  /// Packs of the house, whose words are not in the table.
  std::vector<const Pack*> house;
  std::vector<std::unique_ptr<Policy>> policies;

  mutable std::once_flag wordsOnce;
  mutable Words words;

  const Product* find(std::string_view product) const;
  const LoadedPack& load(const Product& product) const;
  const Words& allWords() const;
  const SchemaCheck* schema(std::string_view file) const;
  /// Adds a product and keeps the order.
  void add(std::unique_ptr<Product> product);
};

/// A product that is there from the beginning.
std::unique_ptr<Product> productOf(const Kinds& kinds, Pack pack);
/// The kinds of a pack that no other product has.
std::vector<std::string> ownKinds(const Kinds& kinds, const Pack& pack);

}  // namespace calm::packs

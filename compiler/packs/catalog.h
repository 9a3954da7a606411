#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "packs/pack.h"
#include "packs/policy.h"
#include "packs/problem.h"
#include "packs/schema_check.h"
#include "support/result.h"

namespace calm::packs {

/// A word of some product, for a field of this name (whatever the kind).
struct Word {
  std::string_view field;
  const Symbol* symbol = nullptr;
};

/// What the compiler knows of products: immutable and shared. Shipped packs are read from the tables in the
/// binary when a file first names their product.
class Catalog {
 public:
  Catalog();
  ~Catalog();
  Catalog(Catalog&&) noexcept;

  const Kinds& kinds() const;
  /// A shared kind, by name; null if there is none.
  const Kind* kind(std::string_view name) const;
  /// The kind as a product sees it: its own kinds, and shared kinds with the words and fields it adds.
  const Kind* kind(std::string_view name, const Pack& pack) const;
  /// Whether any product has a kind of this name.
  bool isKind(std::string_view name) const;

  /// By id or alias; null if unknown. Reads the product's tables at the first call.
  const Pack* pack(std::string_view product) const;
  /// The ids of all products, sorted.
  std::vector<std::string_view> products() const;

  /// The products that a house adds.
  std::span<const Pack* const> ofHouse() const;

  /// A rule of any product or policy, by its id; null if there is none. Reads the tables of its product.
  const Rule* rule(std::string_view id) const;
  /// The ids of the rules of all products and policies.
  std::vector<std::string_view> rules() const;

  /// The policies of the house, in the order in which they were given.
  std::span<const std::unique_ptr<Policy>> policies() const;

  /// Whether any product uses this word in a field of this name, of any kind.
  const Symbol* word(std::string_view field, std::string_view symbol) const;
  /// Every word that any product uses in a field of this name.
  std::vector<const Symbol*> words(std::string_view field) const;

  const UseCaseName* useCase(std::string_view id) const;

  /// One of our schemas by its file name (`destination.schema.json`); null if there is none. Compiled at the first
  /// call.
  const SchemaCheck* schema(std::string_view file) const;

  struct State;
  explicit Catalog(std::unique_ptr<State> state);

 private:
  friend support::Result<Catalog, PackProblems> withHousePack(Catalog catalog, const std::string& file,
                                                              std::string_view yaml);
  friend support::Result<Catalog, PackProblems> withPolicy(Catalog catalog, const std::string& file,
                                                           std::string_view yaml);
  std::unique_ptr<State> state_;
};

/// The catalog with one more product: a house's own pack, `yaml` being the text of `file`. Read, checked and refused
/// by the reader of the packs that we ship; its product, aliases and rules are its own.
support::Result<Catalog, PackProblems> withHousePack(Catalog catalog, const std::string& file, std::string_view yaml);

/// The catalog with one more policy, `yaml` being the text of `file`.
support::Result<Catalog, PackProblems> withPolicy(Catalog catalog, const std::string& file, std::string_view yaml);

/// The catalog with whatever a house's file is: a product, or a policy.
support::Result<Catalog, PackProblems> withHouseFile(Catalog catalog, const std::string& file, std::string_view yaml);

}  // namespace calm::packs

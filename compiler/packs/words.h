#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "packs/pack.h"

namespace calm::packs {

/// The words that any product uses in a field of one name, whatever the kind; under the name of a kind whose label
/// is a word: its labels.
struct FieldWords {
  std::string field;
  std::vector<Symbol> symbols;
};

/// The union of the words of all products, sorted by the name of the field.
struct Words {
  std::vector<FieldWords> fields;

  const FieldWords* find(std::string_view field) const;
  /// A word that is already there keeps its first label.
  void add(std::string_view field, const Symbol& symbol);
};

/// Adds the words of the shared kinds: those of their fields, and the use cases.
void addWords(Words& words, const Kinds& kinds);
/// Adds the words of a product: of its fields and kinds, what it adds to shared fields, and the labels of its
/// templates.
void addWords(Words& words, const Pack& pack, const Kinds& kinds);

}  // namespace calm::packs

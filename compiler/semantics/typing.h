#pragma once

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "packs/catalog.h"
#include "packs/kind.h"
#include "syntax/tree.h"

namespace calm::semantics {

/// What a place expects of a value, or what is known of a value's type. A null `const Typing*` means: anything.
struct Typing {
  packs::TypeKind kind = packs::TypeKind::Text;
  /// Of a list or map.
  const Typing* element = nullptr;
  /// Of a map: the keys whose value is a secret, and what is expected there; null where there are none.
  const std::vector<std::string>* secretKeys = nullptr;
  const Typing* secret = nullptr;
  /// Of a symbol: the field whose words are meant; null for params and lets.
  const packs::FieldDef* field = nullptr;
  /// Of `symbol(a, b)`: exactly these.
  std::vector<std::string_view> names;
  /// Of `symbol` in a param or let: every name that is no param, let or loop variable.
  bool open = false;
  /// Of a reference: the kind it leads to, and the product of a tenant.
  std::string_view target;
  std::string_view product;

  /// What stands in a map under this key.
  const Typing* elementAt(std::string_view key) const {
    const bool isSecret = secretKeys && std::find(secretKeys->begin(), secretKeys->end(), key) != secretKeys->end();
    return isSecret ? secret : element;
  }

  bool isText() const {
    return kind == packs::TypeKind::Text || kind == packs::TypeKind::Url || kind == packs::TypeKind::Host;
  }
};

/// Makes and owns typings; those of fields are made once.
class Typings {
 public:
  const Typing* of(const packs::FieldDef& field);
  const Typing* of(packs::TypeKind kind);
  const Typing* listOf(const Typing* element);
  const Typing* add(Typing typing) { return &owned_.emplace_back(std::move(typing)); }

 private:
  const Typing* make(const packs::Type& type, const packs::FieldDef& field);

  std::deque<Typing> owned_;
  std::unordered_map<const packs::FieldDef*, const Typing*> fields_;
  const Typing* plain_[16] = {};
};

/// How a person calls the type: `text`, `a symbol`, `a list of symbols`.
std::string describe(const Typing& typing);

/// Whether the typing itself has a symbol of this name; open ones have none.
bool hasSymbol(const Typing& typing, const packs::Catalog& catalog, std::string_view name);

/// The words that a typing allows, of the place's own product; empty for open ones.
std::vector<std::string_view> allowedWords(const Typing& typing, const packs::Catalog& catalog);

}  // namespace calm::semantics

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lsp/completion/permitted.h"
#include "lsp/completion/reachable.h"

namespace calm::lsp {

/// What a place takes.
struct Expected {
  /// False: nothing is known of the type.
  bool isKnown = false;
  packs::TypeKind kind = packs::TypeKind::Text;
  std::vector<packs::Symbol> symbols = {};
  bool useCases = false;
  /// Of a reference: the kind it leads to, and of a tenant its product.
  std::string target = {};
  std::string product = {};
  /// The place takes a list of it.
  bool isList = false;
};

/// Of a field, `depth` lists or maps in it; `isList` where that is a list again.
Expected expectedOf(const packs::FieldDef& field, unsigned depth);

/// Of a type as a param or let has it, word by word: `list`, `symbol`, `a`, `b`.
Expected expectedOf(std::vector<std::string_view> type, unsigned depth);

/// The words of a type.
std::vector<std::string_view> wordsOf(const syntax::TypeName& type);

/// What a param or let is: of its type, or as far as its value tells.
Expected expectedOf(const Declaration& declaration);

/// What the value that is being written has to be; `reachable` may be null.
Expected expectedAt(const Writing& writing, const packs::Catalog& catalog, const Reachable* reachable);

/// Whether something of the type `given` can stand where `wanted` is.
bool fits(const Expected& given, const Expected& wanted);

}  // namespace calm::lsp

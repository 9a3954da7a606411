#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "driver/loader.h"
#include "packs/catalog.h"
#include "source/span.h"
#include "syntax/tree.h"

namespace calm::lsp {

/// Something in the files that has a name which other places say.
struct Declaration {
  enum class Kind : std::uint8_t { Tenant, Object, Param, Let, Alias, Loop };
  Kind kind = Kind::Tenant;
  std::string_view name = {};
  /// The name alone, without quotes, and all of it.
  source::Span place = {};
  source::Span whole = {};
  std::string_view documentation = {};
  const syntax::Block* block = nullptr;
  const syntax::Param* param = nullptr;
  const syntax::Let* let = nullptr;
  /// Of a tenant the objects in it, of an alias the file: what a dot reaches.
  std::uint32_t file = 0;
};

/// Names with their declarations.
using NameScope = std::map<std::string_view, std::uint32_t>;

/// What the files of a project declare, names of loops apart, which stand for something in their loop alone. Views the
/// loader.
struct DeclaredNames {
  std::vector<Declaration> declarations;
  /// What each file declares at its top, aliases of its imports included; the files are those of the loader.
  std::vector<NameScope> tops;
  std::unordered_map<const syntax::Block*, NameScope> insides;

  /// What is declared in a block.
  const NameScope& inside(const syntax::Block& block) const;
};

DeclaredNames declaredNames(const driver::Loader& loader, const packs::Catalog& catalog);

}  // namespace calm::lsp

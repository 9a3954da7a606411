#pragma once

#include <cstdint>
#include <map>
#include <optional>
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

/// A place that says the name of a declaration.
struct Use {
  source::Span place;
  std::uint32_t declaration = 0;
};

/// Who says whose name, over all files of a project, decided by the texts alone: also in blocks whose condition is
/// false in every environment, and in files with mistakes. Views the loader.
class NameIndex {
 public:
  NameIndex(const driver::Loader& loader, const packs::Catalog& catalog);

  const std::vector<Declaration>& declarations() const { return declarations_; }
  const std::vector<Use>& uses() const { return uses_; }

  /// Names with their declarations.
  using Scope = std::map<std::string_view, std::uint32_t>;
  /// What a file declares at its top, aliases of its imports included; the file is one of the loader.
  const Scope& ofFile(std::uint32_t file) const { return tops_[file]; }
  /// What is declared in a block.
  const Scope& inside(const syntax::Block& block) const;

  /// The declaration that is named or made at the place; nothing where none is.
  std::optional<std::uint32_t> at(source::SourceId source, std::uint32_t offset) const;
  /// The places that say the name, the declaration included, in the order of the files.
  std::vector<source::Span> placesOf(std::uint32_t declaration) const;

 private:
  friend class NameReader;
  std::vector<Declaration> declarations_;
  std::vector<Use> uses_;
  std::vector<Scope> tops_;
  std::unordered_map<const syntax::Block*, Scope> inside_;
};

}  // namespace calm::lsp

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lsp/declared_names.h"
#include "lsp/read_uses.h"

namespace calm::lsp {

/// Who says whose name, over all files of a project, decided by the texts alone: also in blocks whose condition is
/// false in every environment, and in files with mistakes. Views the loader.
class NameIndex {
 public:
  NameIndex(const driver::Loader& loader, const packs::Catalog& catalog);

  /// Those of loops stand behind all others.
  const std::vector<Declaration>& declarations() const { return names_.declarations; }
  const std::vector<Use>& uses() const { return uses_; }

  /// What a file declares at its top, aliases of its imports included; the file is one of the loader.
  const NameScope& ofFile(std::uint32_t file) const { return names_.tops[file]; }
  /// What is declared in a block.
  const NameScope& inside(const syntax::Block& block) const { return names_.inside(block); }

  /// The declaration that is named or made at the place; nothing where none is.
  std::optional<std::uint32_t> at(source::SourceId source, std::uint32_t offset) const;
  /// The places that say the name, the declaration included, in the order of the files.
  std::vector<source::Span> placesOf(std::uint32_t declaration) const;

 private:
  DeclaredNames names_;
  std::vector<Use> uses_;
};

}  // namespace calm::lsp

#pragma once

#include <cstdint>
#include <vector>

#include "lsp/declared_names.h"

namespace calm::lsp {

/// A place that says the name of a declaration.
struct Use {
  source::Span place;
  std::uint32_t declaration = 0;
};

/// The uses of all names, and the names of loops: these are found on the way.
struct ReadUses {
  std::vector<Use> uses;
  /// Their numbers go on where those of the declared names end.
  std::vector<Declaration> loops;
};

/// Reads where the files of the loader say names. Views the loader.
ReadUses readUses(const driver::Loader& loader, const packs::Catalog& catalog, const DeclaredNames& names);

}  // namespace calm::lsp

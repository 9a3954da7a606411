#pragma once

#include <vector>

#include "lsp/completion/offers.h"
#include "lsp/completion/permitted.h"

namespace calm::lsp {

/// Fields that the block does not have yet, then blocks that may stand in it.
std::vector<Offer> membersFor(const Writing& writing, const packs::Catalog& catalog, bool snippets);

/// Blocks that may stand here: whole ones, with what they can not be without, then kinds alone.
std::vector<Offer> blocksFor(const Writing& writing, const packs::Catalog& catalog, bool snippets);

/// The words that a block of the kind can be called by and that none of its siblings has.
std::vector<Offer> labelsFor(const Writing& writing, const packs::Catalog& catalog, bool snippets);

std::vector<Offer> productsFor(const Writing& writing, const packs::Catalog& catalog, bool snippets);

}  // namespace calm::lsp

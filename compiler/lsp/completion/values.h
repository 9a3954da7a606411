#pragma once

#include <string_view>
#include <vector>

#include "lsp/completion/expected.h"
#include "lsp/completion/offers.h"
#include "model/model.h"

namespace calm::lsp {

/// What is known at a place of values; only the catalog may not be null.
struct Knowing {
  const packs::Catalog* catalog = nullptr;
  const Reachable* reachable = nullptr;
  /// The landscape as it was made: it has the objects that nobody wrote.
  const model::Model* model = nullptr;
};

/// What the field, param, let, or the place of an expression takes.
std::vector<Offer> valuesFor(const Writing& writing, const Knowing& knowing, bool snippets);

/// The params that an environment can give a value and does not yet.
std::vector<Offer> paramsFor(const Writing& writing, const Knowing& knowing);

std::vector<Offer> typesFor(bool snippets);

}  // namespace calm::lsp

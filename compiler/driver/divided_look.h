#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "packs/catalog.h"
#include "semantics/analyse.h"
#include "semantics/program.h"
#include "semantics/sharing/sharing.h"
#include "source/source_map.h"

namespace calm::driver {

/// Several environments of one landscape, looked at together: each item once for all environments that are alike to it.
struct DividedLook {
  /// The analyses point into it.
  std::unique_ptr<semantics::Sharing> sharing;
  /// For each environment in their order; the first one is whole.
  std::vector<std::unique_ptr<semantics::Analysed>> each;

  /// What was found in the environment at `index`, in whichever look.
  std::vector<diagnostics::Diagnostic> found(std::size_t index) const;
};

/// Nothing where the whole has to be looked at in each environment: where little could be shared, and where anything
/// was found that may hang together with what lies elsewhere. Findings of product rules do not. The looks share the
/// threads; `keys` is asked by several at once.
std::optional<DividedLook> lookDivided(const semantics::Program& program, const std::vector<std::string>& environments,
                                       const packs::Catalog& catalog, const source::SourceMap& sources,
                                       semantics::KeyFiles& keys, unsigned threads);

}  // namespace calm::driver

#pragma once

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

/// Several environments of one landscape, looked at together: what depends on none of them once.
struct DividedLook {
  /// The analyses point into it.
  std::unique_ptr<semantics::Sharing> sharing;
  /// What depends on no environment.
  std::unique_ptr<semantics::Analysed> once;
  /// The rest, for each environment in their order.
  std::vector<std::unique_ptr<semantics::Analysed>> each;

  /// What was found in the environment at `index`; what both parts found in one place stands there twice.
  std::vector<diagnostics::Diagnostic> found(std::size_t index) const;
};

/// Nothing where the whole has to be looked at in each environment: where little could be shared, and where anything
/// was found that may hang together with what lies elsewhere. Findings of product rules do not. The looks share the
/// threads; `keys` is asked by several at once.
std::optional<DividedLook> lookDivided(const semantics::Program& program, const std::vector<std::string>& environments,
                                       const packs::Catalog& catalog, const source::SourceMap& sources,
                                       semantics::KeyFiles& keys, unsigned threads);

}  // namespace calm::driver

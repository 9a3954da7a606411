#pragma once

#include <memory>
#include <span>
#include <string>

#include "emit/output.h"
#include "packs/kind.h"
#include "plan/visitor.h"
#include "source/source_map.h"

namespace calm::emit {

/// What emitters read beside the plan.
struct Context {
  const source::SourceMap& sources;
  /// How artefacts name each source: its path relative to the project's root, indexed by SourceId.
  std::span<const std::string> sourcePaths;
  /// The kinds that products share, in the order in which their objects stand in `landscape.json`.
  std::span<const packs::Kind> kinds;
  /// Names of `targets()`.
  std::span<const std::string> targets = {};
  /// Names of `artefacts()`; empty: all of them.
  std::span<const std::string> artefacts = {};
  /// How many may work at the same time; the bytes do not depend on it.
  unsigned threads = 1;
};

/// Renders every artefact of the plan that it reads, apart from the manifest, into the output: what comes out is a pure
/// function of plan and context. Both arguments outlive it.
std::unique_ptr<plan::Visitor> emission(const Context& context, Output& output);

}  // namespace calm::emit

#pragma once

#include <span>
#include <string>

#include "emit/output.h"
#include "packs/kind.h"
#include "plan/plan.h"
#include "source/source_map.h"

namespace calm::emit {

/// What emitters read beside the plan.
struct Context {
  const source::SourceMap& sources;
  /// How artefacts name each source: its path relative to the project's root, indexed by SourceId.
  std::span<const std::string> sourcePaths;
  /// The kinds that products share, in the order in which their objects stand in `landscape.json`.
  std::span<const packs::Kind> kinds = {};
};

/// Renders every artefact of the plan in memory: a pure function of its arguments.
Output emit(const plan::Plan& plan, const Context& context);

}  // namespace calm::emit

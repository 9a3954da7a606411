#pragma once

#include <algorithm>
#include <memory>
#include <span>

#include "emit/emit.h"
#include "emit/provenance/recorder.h"

namespace calm::emit {

/// What an emitter is made from. An emitter is a plan::Visitor that renders one kind of artefact, tenant by tenant;
/// each lives in a folder of its own and emit.cpp lists them.
struct Surroundings {
  const Context& context;
  Output& output;
  /// Every scalar of a JSON artefact is recorded here.
  provenance::Recorder& provenance;
};

using Emitter = std::unique_ptr<plan::Visitor>;

/// As much as the one that reads most.
inline plan::Reading readingOf(std::span<const Emitter> emitters) {
  plan::Reading most = plan::Reading::Tenants;
  for (const Emitter& emitter : emitters) most = std::max(most, emitter->reading());
  return most;
}

}  // namespace calm::emit

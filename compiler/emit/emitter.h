#pragma once

#include <memory>

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

}  // namespace calm::emit

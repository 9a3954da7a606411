#pragma once

#include "emit/emit.h"
#include "emit/output.h"
#include "emit/provenance/recorder.h"
#include "plan/plan.h"

namespace calm::emit::landscape {

/// `landscape.json`: the whole compiled landscape (schemas/landscape.schema.json). Only what is known, never null.
OutputFile emit(const plan::Plan& plan, const Context& context, provenance::Recorder& recorder);

}  // namespace calm::emit::landscape

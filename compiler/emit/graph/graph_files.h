#pragma once

#include "emit/emitter.h"

namespace calm::emit::graph {

/// Writes `graph/landscape.svg` and `graph/landscape.mmd`.
Emitter emitter(const Surroundings& surroundings);

}  // namespace calm::emit::graph

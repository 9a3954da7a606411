#pragma once

#include "emit/emitter.h"

namespace calm::emit::landscape {

/// `landscape.json`: the whole compiled landscape (schemas/landscape.schema.json). Only what is known, never null.
Emitter emitter(const Surroundings& surroundings);

}  // namespace calm::emit::landscape

#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// Holds every written field of the objects that play a template against it.
void checkFields(Analysis& analysis, ObjectId tenant);

}  // namespace calm::semantics

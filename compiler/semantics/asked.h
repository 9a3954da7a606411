#pragma once

#include <string_view>

#include "semantics/analysis.h"

namespace calm::semantics {

/// True the first time that this code is asked for at this place, of an object of this iteration: one mistake, one
/// diagnostic.
bool askOnce(Analysis& analysis, Span place, IterationId iteration, std::string_view code);

}  // namespace calm::semantics

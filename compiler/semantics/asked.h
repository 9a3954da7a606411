#pragma once

#include <string_view>

#include "semantics/analysis.h"

namespace calm::semantics {

/// True the first time that this code is asked for at this place: one mistake, one diagnostic.
bool askOnce(Analysis& analysis, Span place, std::string_view code);

}  // namespace calm::semantics

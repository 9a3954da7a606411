#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// Fills in the texts of every step of the packs, for each tenant and object that it is about.
void fillSteps(Analysis& analysis);

}  // namespace calm::semantics

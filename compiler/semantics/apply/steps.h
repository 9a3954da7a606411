#pragma once

#include <vector>

#include "model/step.h"
#include "semantics/analysis.h"

namespace calm::semantics {

/// Fills in the texts of every step of a tenant's pack, for each object that it is about.
std::vector<model::Step> composeSteps(Analysis& analysis, const model::Tenant& row, model::StepParts parts);

}  // namespace calm::semantics

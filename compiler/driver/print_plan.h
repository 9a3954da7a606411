#pragma once

#include <string>

#include "plan/plan.h"
#include "source/source_map.h"

namespace calm::driver {

/// The plan as JSON: every object with every value, what made it (`rule`) or where it is written (`at`), the steps in
/// their order and the secrets with their uses.
std::string printPlan(const plan::Plan& plan, const source::SourceMap& sources);

}  // namespace calm::driver

#pragma once

#include <string>

#include "driver/print_place.h"
#include "plan/plan.h"

namespace calm::driver {

/// The plan as JSON: every object with every value, what made it (`rule`) or where it is written (`at`), the steps in
/// their order and the secrets with their uses.
std::string printPlan(const plan::Plan& plan, const PlacePrinter& places);

}  // namespace calm::driver

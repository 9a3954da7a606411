#pragma once

#include <string>

#include "driver/compilation.h"

namespace calm::driver {

/// The plan of the last environment of the last landscape as JSON: every object with every value, what made it (`rule`)
/// or where it is written
/// (`at`), the steps in their order and the secrets with their uses.
std::string printPlan(Compilation& compilation);

}  // namespace calm::driver

#pragma once

#include <vector>

#include "plan/plan.h"

namespace calm::lower {

/// Every secret of the plan with the fields that it feeds, in the order in which they first stand there.
std::vector<plan::SecretUse> collectSecrets(const plan::Plan& plan);

}  // namespace calm::lower

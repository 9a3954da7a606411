#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// Decides for each param who gives it its value: the command line, else the environment under compilation, else its
/// default. Says what is wrong with the environments that the files declare, whichever of them is compiled. What the
/// command line gives to no param is noted in the model; the driver refuses it.
void giveParams(Analysis& analysis);

}  // namespace calm::semantics

#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// Decides the set-up variant of a tenant from its facts. A fact that is missing and would decide is asked for; a
/// stated variant that differs is an error; both leave the tenant undecided.
void decideVariant(Analysis& analysis, ObjectId tenant);

/// Refuses written objects of kinds that the decided variant does not allow.
void refuseKindsOfVariant(Analysis& analysis, ObjectId tenant);

}  // namespace calm::semantics

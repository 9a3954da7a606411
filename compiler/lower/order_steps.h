#pragma once

#include <vector>

#include "model/model.h"
#include "plan/plan.h"
#include "support/text_arena.h"

namespace calm::lower {

/// Every step after those that it needs, otherwise in the order of landscape and pack.
std::vector<plan::Step> orderSteps(const model::Model& model, support::TextArena& arena);

}  // namespace calm::lower

#pragma once

#include <vector>

#include "lower/step_memo.h"
#include "model/model.h"
#include "model/step.h"
#include "plan/plan.h"
#include "support/text_arena.h"

namespace calm::lower {

/// The steps of a tenant: every step after those that it needs, otherwise in the order of the pack. Texts are those of
/// the model's steps; composed ones are kept in the arena.
std::vector<plan::Step> lowerSteps(const model::Model& model, const model::Tenant& row, std::vector<model::Step> steps,
                                   StepMemo& memo, support::TextArena& arena);

}  // namespace calm::lower

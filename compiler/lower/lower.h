#pragma once

#include "model/model.h"
#include "plan/plan.h"
#include "support/text_arena.h"

namespace calm::lower {

/// Orders a model without errors into a plan. Derives nothing: every value is the model's.
/// Composed texts are kept in the arena.
plan::Plan lower(const model::Model& model, support::TextArena& arena);

}  // namespace calm::lower

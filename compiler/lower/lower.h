#pragma once

#include "model/model.h"
#include "plan/plan.h"

namespace calm::lower {

/// Orders a model without errors into a plan. Derives nothing: every value is the model's.
plan::Plan lower(const model::Model& model);

}  // namespace calm::lower

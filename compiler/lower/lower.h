#pragma once

#include "model/model.h"
#include "model/step.h"
#include "plan/visitor.h"

namespace calm::lower {

/// Orders a model without errors into a plan and reads it to the visitor, tenant by tenant. Derives nothing: every
/// value is the model's.
void lower(const model::Model& model, model::StepComposer& composer, plan::Visitor& visitor);

}  // namespace calm::lower

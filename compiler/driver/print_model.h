#pragma once

#include <string>

#include "model/model.h"
#include "model/step.h"
#include "source/source_map.h"

namespace calm::driver {

/// The objects of the model, one line for each object and field: `=` is written, `~` derived, with the rule and the
/// place that it comes from. Then what was decided of each tenant, and the steps.
std::string printModel(const model::Model& model, model::StepComposer& steps, const source::SourceMap& sources);

}  // namespace calm::driver

#pragma once

#include <string>

#include "driver/print_place.h"
#include "model/model.h"

namespace calm::driver {

/// The objects of the model, one line for each object and field: `=` is written, `~` derived, with the rule and the
/// place that it comes from. Then what was decided of each tenant, and the steps.
std::string printModel(const model::Model& model, const PlacePrinter& places);

}  // namespace calm::driver

#pragma once

#include <string>
#include <vector>

#include "diagnostics/sink.h"
#include "driver/catalogs.h"
#include "model/model.h"

namespace calm::driver {

/// Reports the expressions of packs of the house that have no value for this landscape. Returns a line for each that is
/// a mistake of ours, in a pack that ships.
std::vector<std::string> reportPackFaults(const model::Model& model, const Catalogs& catalogs, const std::string& root,
                                          diagnostics::Sink& sink);

}  // namespace calm::driver

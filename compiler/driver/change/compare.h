#pragma once

#include <string>

#include "driver/change/artefacts.h"
#include "driver/change/change.h"
#include "support/result.h"

namespace calm::driver::change {

/// Compares two sides, environment by environment: by name, or, where both have just one, these two. The error is the
/// path, from the output folder, of an artefact that can not be read.
support::Result<Change, std::string> compare(const Side& before, const Side& after);

}  // namespace calm::driver::change

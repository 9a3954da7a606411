#pragma once

#include "cli/answer.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "driver/compilation.h"
#include "driver/projects.h"

namespace calm::cli {

/// `check --fix` and `check --diff`: makes the fixes and reports what is left, or shows what would be written.
Answer fix(const driver::Input& input, const driver::Settings& settings, const Options& options,
           const Surroundings& surroundings);

}  // namespace calm::cli

#pragma once

#include "cli/answer.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "driver/compilation.h"

namespace calm::cli {

/// What a compilation found, in the formats that were asked for, with the summary and the exit code.
Answer report(const driver::Compilation& compilation, const Options& options, const Surroundings& surroundings);

}  // namespace calm::cli

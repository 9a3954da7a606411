#pragma once

#include <cstddef>

#include "cli/answer.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "driver/compilation.h"

namespace calm::cli {

/// What a compilation found, in the formats that were asked for, with the summary and the exit code. `fixed`: so many
/// fixes were made before.
Answer report(const driver::Compilation& compilation, const Options& options, const Surroundings& surroundings,
              std::size_t fixed = 0);

}  // namespace calm::cli

#pragma once

#include <cstddef>

#include "cli/answer.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "driver/account.h"
#include "driver/compilation.h"

namespace calm::cli {

/// What a compilation found, in the formats that were asked for, with the summary and the exit code. `fixed`: so many
/// fixes were made before.
Answer report(const driver::Compilation& compilation, const Options& options, const Surroundings& surroundings,
              std::size_t fixed = 0);

/// The same of what one compilation or several have to say.
Answer report(const driver::Account& account, const Options& options, const Surroundings& surroundings,
              std::size_t fixed = 0);

/// Whether the job could not be done: a file that can not be read, a malformed pack or configuration.
bool couldNotBeDone(const driver::Account& account);

}  // namespace calm::cli

#pragma once

#include <string>

#include "cli/options.h"
#include "cli/surroundings.h"
#include "driver/compilation.h"
#include "support/result.h"

namespace calm::cli {

/// The paths of the command, with `-` read from standard input. The error is the line that says why not.
support::Result<driver::Input, std::string> readInput(const Options& options, const Surroundings& surroundings);

/// What the command says beside the paths. The error is the line that says what can not be.
support::Result<driver::Settings, std::string> settingsOf(const Options& options, const Surroundings& surroundings);

}  // namespace calm::cli

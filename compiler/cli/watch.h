#pragma once

#include "cli/answer.h"
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace calm::cli {

/// `--watch`: carries the command out, writes what it says, waits for a change of what it read, and begins again, until
/// SIGINT or SIGTERM comes or nobody reads standard output any more. What is left to say, and the exit code of the last
/// run.
Answer watch(const Command& command, const Options& options, const Surroundings& surroundings);

}  // namespace calm::cli

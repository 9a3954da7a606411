#pragma once

#include <string>

#include "cli/commands.h"

namespace calm::cli {

/// What `calmc -h` prints: the commands, one line each.
std::string shortHelp();
/// What `calmc --help` prints: the commands, how to begin, exit codes and streams.
std::string longHelp();
/// How to begin, paths, streams, exit codes: what `longHelp` says beside the commands.
std::string generalHelp();
/// How one command is called, with its options.
std::string shortHelp(const Command& command);
/// The same with an explanation.
std::string longHelp(const Command& command);

}  // namespace calm::cli

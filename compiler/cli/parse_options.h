#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/options.h"
#include "support/result.h"

namespace calm::cli {

/// Reads the words behind a command. The error is the line that says what can not be understood, with a suggestion.
support::Result<Options, std::string> parseOptions(const Command& command, const std::vector<std::string>& words);

/// The options that the command takes, for its help.
std::vector<OptionHelp> optionHelp(const Command& command);

}  // namespace calm::cli

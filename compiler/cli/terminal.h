#pragma once

#include <cstdint>
#include <string>

#include "cli/answer.h"
#include "cli/surroundings.h"
#include "support/result.h"

namespace calm::cli {

/// All of standard input; stops at a size that no source may have.
support::Result<std::string, NoInput> readStandardInput();

/// A file that the command line names, through links if need be; stops at a size that nobody needs.
support::Result<std::string, NoInput> readNamedFile(driver::Files& disk, const std::string& path);

/// The columns of the terminal that standard output is; 0 where it is none, or does not say.
std::uint32_t terminalWidth();

/// Writes an answer to standard output, standard error and its files, and gives the exit code: what could not be
/// written is seen; a reader that went away is not an error.
int write(const Answer& answer);

}  // namespace calm::cli

#pragma once

#include <string>
#include <vector>

#include "cli/surroundings.h"
#include "support/result.h"

namespace calm::cli {

/// The command line with each `@FILE` replaced by the words of the file, up to `--`. Words stand apart by blanks and
/// line ends; in single quotes everything is itself, in double quotes and outside a backslash takes the next character
/// as it is; `#` at the beginning of a word begins a comment. A file names no other one. The error is the line that
/// says why not.
support::Result<std::vector<std::string>, std::string> withArgumentFiles(const std::vector<std::string>& words,
                                                                         const Surroundings& surroundings);

/// The files that the words name as `@FILE`.
std::vector<std::string> argumentFilesIn(const std::vector<std::string>& words);

}  // namespace calm::cli

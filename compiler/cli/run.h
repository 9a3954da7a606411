#pragma once

#include <string>
#include <vector>

#include "cli/answer.h"
#include "cli/surroundings.h"

namespace calm::cli {

/// The command line without its first word.
Answer run(const std::vector<std::string>& written, const Surroundings& surroundings);

}  // namespace calm::cli

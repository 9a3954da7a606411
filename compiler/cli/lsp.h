#pragma once

#include "cli/answer.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace calm::cli {

/// `calmc lsp`: speaks with an editor through standard input and output until it leaves.
Answer lsp(const Options& options, const Surroundings& surroundings);

}  // namespace calm::cli

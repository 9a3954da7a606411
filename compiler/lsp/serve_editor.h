#pragma once

#include <string>

#include "driver/compilation.h"

namespace calm::lsp {

/// Speaks with an editor through standard input and output until it leaves. True where it left as the protocol wants:
/// `shutdown`, then `exit`. The disk outlives the call.
bool serveEditor(driver::Files& disk, const std::string& workingFolder, const driver::Settings& settings,
                 const std::string& version);

}  // namespace calm::lsp

#pragma once

#include <memory>
#include <string>

#include "cli/answer.h"
#include "cli/options.h"
#include "cli/surroundings.h"
#include "driver/compilation.h"
#include "support/result.h"

namespace calm::cli {

/// The plan of the one landscape that the path begins, in the environments that the options name; otherwise the answer
/// that says why there is none: its findings, or that the path begins none or several.
support::Result<std::unique_ptr<driver::Compilation>, Answer> compileOne(const std::string& path,
                                                                         const Options& options,
                                                                         const Surroundings& surroundings);

}  // namespace calm::cli

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "semantics/program.h"
#include "source/source_map.h"

namespace calm::driver {

/// A line for each param of the command line that no landscape declares: `unknown` names a param once for each
/// landscape that does not know it. A param has to be one of some landscape, not of each.
std::vector<std::string> unknownParams(std::span<const semantics::ParamOverride> params,
                                       std::span<const std::string> unknown, std::size_t landscapes,
                                       const source::SourceMap& sources);

}  // namespace calm::driver

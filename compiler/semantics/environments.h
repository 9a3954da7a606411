#pragma once

#include <span>
#include <string>
#include <vector>

#include "semantics/program.h"

namespace calm::semantics {

/// The environments that the files declare, in the order of the landscape, each once.
std::vector<std::string> environmentsOf(std::span<const File> files);

/// Where they are declared: each block.
std::vector<source::Span> environmentBlocks(std::span<const File> files);

}  // namespace calm::semantics

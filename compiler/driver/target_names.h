#pragma once

#include <string_view>
#include <vector>

namespace calm::driver {

/// What `--target` and `targets` of calm.yaml can name, sorted.
std::vector<std::string_view> targetNames();

/// What `--emit` can name, in the order in which it is made.
std::vector<std::string_view> artefactNames();

}  // namespace calm::driver

#pragma once

#include <string>
#include <vector>

#include "driver/compilation.h"
#include "unit/driver/memory_files.h"

namespace laws {

/// A golden case, as its files would lie in a folder of its own, with what its `args` say.
struct Case {
  /// From tests/golden.
  std::string name;
  std::string folder;
  calm::driver::MemoryFiles files;
  calm::driver::Settings settings;
};

/// Every case of tests/golden whose `args` ask for nothing that changes what is compiled, but for environments, params
/// and keys.
std::vector<Case> goldenCases();

}  // namespace laws

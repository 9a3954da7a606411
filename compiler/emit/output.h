#pragma once

#include <string>
#include <vector>

namespace calm::emit {

/// A file in memory; `path` is relative to the output folder, with `/`.
struct OutputFile {
  std::string path;
  std::string bytes;
};

/// Everything that a build writes, in the order in which it is written; the manifest is the last one.
using Output = std::vector<OutputFile>;

}  // namespace calm::emit

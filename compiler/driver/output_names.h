#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "driver/output.h"

namespace calm::driver {

/// Whether a path may be opened below an output folder at all: it can not lead out of it, every file system can hold it
/// (device names, trailing dots, control characters), and no step of it is hidden.
bool isSafePath(std::string_view path);

/// The paths of an output, as they come.
class OutputNames {
 public:
  /// Refuses a path that is not safe, that differs from another only in case, or that needs a file where another needs
  /// a folder.
  std::optional<OutputError> add(std::string_view path);

 private:
  /// In lower case.
  std::unordered_set<std::string> files_;
  std::unordered_set<std::string> folders_;
};

}  // namespace calm::driver

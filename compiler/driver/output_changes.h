#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "driver/comparison.h"

namespace calm::driver {

/// What has to happen to a folder so that it holds an output; what is created and replaced is prepared, and so is the
/// manifest, which is not among these.
struct OutputChanges {
  std::vector<std::string> create;
  std::vector<std::string> replace;
  /// Files of the last build that are no longer made and that nobody changed.
  std::vector<std::string> obsolete;
  /// The same, but somebody changed them.
  std::vector<std::string> kept;
  std::size_t unchanged = 0;
  OnDisk manifest = OnDisk::Missing;

  bool none() const { return create.empty() && replace.empty() && obsolete.empty() && manifest == OnDisk::Same; }
};

}  // namespace calm::driver

#pragma once

#include <string>
#include <vector>

#include "driver/output.h"
#include "driver/output_system.h"

namespace calm::driver {

/// A folder that was made on the way to the output folder, and the folder it is in.
struct MadeFolder {
  OpenFile parent;
  std::string name;
};

/// The output folder, open. `folder` is closed where there is none and none was to be made.
struct OutputRoot {
  OpenFile folder;
  std::vector<MadeFolder> made;
};

enum class RootMissing { Accept, Make };

/// Walks to the output folder. A link on the way must not lead out of the folder it stands in: a project that
/// somebody else wrote must not be able to lead a build elsewhere. Of an absolute path this is asked of the last
/// step only, the others are the user's own.
support::Result<OutputRoot, OutputError> openRoot(const std::string& path, RootMissing missing);

}  // namespace calm::driver

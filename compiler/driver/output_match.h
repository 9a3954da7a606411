#pragma once

#include "driver/output_folder.h"
#include "driver/output_manifest.h"

namespace calm::driver {

/// How a file compares with what a manifest says of it.
enum class Match { Absent, Matches, Differs };

/// Of the file at a path, and of the one that is prepared for it.
support::Result<Match, OutputError> match(OutputFolder& folder, const std::string& path, const ManifestEntry& entry);
support::Result<Match, OutputError> matchPrepared(OutputFolder& folder, const std::string& path,
                                                  const ManifestEntry& entry);

}  // namespace calm::driver

#pragma once

#include <optional>
#include <string>

#include "driver/output_folder.h"
#include "driver/output_manifest.h"

namespace calm::driver {

/// What the manifest in the folder says; empty where there is none. An error where it is no manifest of a build.
support::Result<Manifest, OutputError> readEarlierBuild(OutputFolder& folder);

/// Takes the folder back to what its manifest says, where a build was killed: files that it had exchanged or withdrawn
/// get their old bytes, files that only it had made go, and what it had prepared is removed. Files that somebody
/// changed since are left alone.
std::optional<OutputError> recover(OutputFolder& folder, const Manifest& manifest);

}  // namespace calm::driver

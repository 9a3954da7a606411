#pragma once

#include <string_view>

#include "emit/output.h"

namespace calm::emit::manifest {

/// How the manifest is called in the output folder.
inline constexpr std::string_view fileName = "calm-manifest.json";

/// `calm-manifest.json`: path, size and SHA-256 of every file, sorted by path (schemas/manifest.schema.json). It is
/// written last: it is the commit record of a build.
OutputFile emit(const Output& output);

}  // namespace calm::emit::manifest

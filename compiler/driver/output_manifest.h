#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace calm::driver {

/// What a manifest says of a file.
struct ManifestEntry {
  std::uint64_t size = 0;
  std::string sha256;
};

/// The files of a build, by path.
using Manifest = std::map<std::string, ManifestEntry, std::less<>>;

/// Reads `calm-manifest.json`. Nothing where the bytes are no manifest, or where it names a path that no build
/// writes: whoever can change it must not be able to lead a build elsewhere.
std::optional<Manifest> readManifest(std::string_view bytes);

}  // namespace calm::driver

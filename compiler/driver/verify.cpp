#include "driver/verify.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "driver/output_manifest.h"
#include "driver/paths.h"
#include "emit/manifest/manifest.h"
#include "emit/manifest/sha256.h"

namespace calm::driver {
namespace {

constexpr std::uint64_t longestArtefact = 1u << 30;

/// Every file below the folder, as paths from it.
support::Result<std::vector<std::string>, NotVerified> filesBelow(const std::string& folder, Files& disk) {
  std::vector<std::string> found;
  std::vector<std::string> open{folder};
  while (!open.empty()) {
    const std::string next = std::move(open.back());
    open.pop_back();
    const auto entries = disk.list(next);
    if (!entries) return NotVerified{next, entries.error().reason};
    for (const FolderEntry& entry : entries.value()) {
      const std::string path = absolute(next, entry.name);
      if (entry.isFolder) {
        open.push_back(path);
      } else {
        found.push_back(relative(path, folder));
      }
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool isAsListed(const std::string& bytes, const ManifestEntry& entry) {
  return bytes.size() == entry.size && emit::manifest::hexOf(emit::manifest::sha256(bytes)) == entry.sha256;
}

}  // namespace

support::Result<Verified, NotVerified> verifyOutput(const std::string& folder, Files& disk) {
  const std::string manifestPath = absolute(folder, emit::manifest::fileName);
  const auto bytes = disk.read(manifestPath, folder, longestArtefact);
  if (!bytes) return NotVerified{manifestPath, bytes.error().reason};
  const auto manifest = readManifest(bytes.value());
  if (!manifest) return NotVerified{manifestPath, "is no manifest of a build"};

  Verified result;
  result.files = manifest->size();
  for (const auto& [path, entry] : *manifest) {
    const auto file = disk.read(absolute(folder, path), folder, longestArtefact);
    if (!file && file.error().fault == ReadFault::Failed)
      return NotVerified{absolute(folder, path), file.error().reason};
    if (!file && file.error().fault == ReadFault::Missing) {
      result.missing.push_back(path);
    } else if (!file || !isAsListed(file.value(), entry)) {
      result.differing.push_back(path);
    }
  }
  auto below = filesBelow(folder, disk);
  if (!below) return below.error();
  for (std::string& path : below.value()) {
    if (path != emit::manifest::fileName && !manifest->contains(path)) result.foreign.push_back(std::move(path));
  }
  return result;
}

}  // namespace calm::driver

#include "driver/output_recovery.h"

#include <utility>

#include "driver/output_match.h"
#include "driver/output_system.h"
#include "emit/manifest/manifest.h"

namespace calm::driver {
namespace {

const std::string manifestPath(emit::manifest::fileName);

support::Result<std::optional<Manifest>, OutputError> readManifestOf(OutputFolder& folder,
                                                                     const OutputFolder::Found& found) {
  if (!found) return found.error();
  if (!found.value()) return std::optional<Manifest>();
  const auto bytes = readAll(found.value()->file.number());
  if (!bytes) return folder.failed(manifestPath);
  return readManifest(*bytes);
}

bool isSame(const ManifestEntry& left, const ManifestEntry& right) { return left.sha256 == right.sha256; }

/// Gives a file that the killed build changed its old bytes, which are in the place of the prepared file. Where the
/// file system could not exchange the two they are gone, and so is the file: the next build makes it again.
std::optional<OutputError> takeBackFile(OutputFolder& folder, const std::string& path, const ManifestEntry& old,
                                        const ManifestEntry* made) {
  const auto now = match(folder, path, old);
  if (!now) return now.error();
  if (now.value() == Match::Matches) return std::nullopt;
  const auto kept = matchPrepared(folder, path, old);
  if (!kept) return kept.error();
  if (now.value() == Match::Absent) return kept.value() == Match::Matches ? folder.restore(path) : std::nullopt;
  if (!made) return std::nullopt;
  const auto isMade = match(folder, path, *made);
  if (!isMade) return isMade.error();
  if (isMade.value() != Match::Matches) return std::nullopt;
  if (kept.value() != Match::Matches) return folder.remove(path);
  const auto swapped = folder.swap(path);
  return swapped ? std::nullopt : std::optional(swapped.error());
}

std::optional<OutputError> takeBackNew(OutputFolder& folder, const std::string& path, const ManifestEntry& made) {
  const auto now = match(folder, path, made);
  if (!now) return now.error();
  return now.value() == Match::Matches ? folder.remove(path) : std::nullopt;
}

std::optional<OutputError> takeBack(OutputFolder& folder, const Manifest& manifest, const Manifest& journal) {
  for (const auto& [path, old] : manifest) {
    const auto made = journal.find(path);
    const bool known = made != journal.end();
    if (known && isSame(made->second, old)) continue;
    if (auto error = takeBackFile(folder, path, old, known ? &made->second : nullptr)) return error;
  }
  for (const auto& [path, made] : journal) {
    if (manifest.contains(path)) continue;
    if (auto error = takeBackNew(folder, path, made)) return error;
    folder.removeEmptyFolders(path);
  }
  return std::nullopt;
}

}  // namespace

support::Result<Manifest, OutputError> readEarlierBuild(OutputFolder& folder) {
  auto manifest = readManifestOf(folder, folder.find(manifestPath, OutputFolder::Other::Overlook));
  if (!manifest) return manifest.error();
  if (manifest.value()) return *std::move(manifest.value());
  const auto found = folder.find(manifestPath, OutputFolder::Other::Overlook);
  if (!found) return found.error();
  if (!found.value()) return Manifest();
  return OutputError{folder.shown(manifestPath), "is no manifest of a build; move it away or name another folder"};
}

std::optional<OutputError> recover(OutputFolder& folder, const Manifest& manifest) {
  if (!folder.hasPreparations()) return std::nullopt;
  const auto journal = readManifestOf(folder, folder.findPrepared(manifestPath));
  if (!journal) return journal.error();
  // A journal that was not written to its end was followed by nothing.
  if (journal.value()) {
    if (auto error = takeBack(folder, manifest, *journal.value())) return error;
  }
  return folder.removePreparations(manifestPath);
}

}  // namespace calm::driver

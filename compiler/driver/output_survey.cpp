#include "driver/output_survey.h"

#include <algorithm>
#include <utility>

#include "emit/manifest/manifest.h"
#include "emit/manifest/sha256.h"

namespace calm::driver {
namespace {

const std::string manifestPath(emit::manifest::fileName);

enum class Match { Absent, Matches, Differs };

/// Whether a file still is what a manifest says.
support::Result<Match, OutputError> match(OutputFolder& folder, const std::string& path, const ManifestEntry& entry) {
  const auto bytes = folder.read(path);
  if (!bytes) return bytes.error();
  if (!bytes.value()) return Match::Absent;
  const std::string& found = *bytes.value();
  const bool same = found.size() == entry.size && emit::manifest::hexOf(emit::manifest::sha256(found)) == entry.sha256;
  return same ? Match::Matches : Match::Differs;
}

bool wroteTheSame(const Manifest& manifest, const std::string& path, const ManifestEntry& entry) {
  const auto found = manifest.find(path);
  return found != manifest.end() && found->second.sha256 == entry.sha256;
}

/// Takes back a file that a killed build wrote and that the next one would not know to be a build's.
std::optional<OutputError> takeBack(OutputFolder& folder, const EarlierBuilds& earlier, const std::string& path,
                                    const ManifestEntry& entry, const emit::OutputFile* wanted) {
  if (wroteTheSame(earlier.manifest, path, entry)) return std::nullopt;
  if (wanted && earlier.manifest.count(path) > 0) return std::nullopt;
  const auto found = match(folder, path, entry);
  if (!found) return found.error();
  if (found.value() != Match::Matches) return std::nullopt;
  return folder.remove(path);
}

}  // namespace

PathSet::PathSet(const emit::OutputFiles& output) {
  for (const emit::OutputFile& file : output) sorted_.push_back(&file);
  std::sort(sorted_.begin(), sorted_.end(),
            [](const auto* left, const auto* right) { return left->path < right->path; });
}

const emit::OutputFile* PathSet::find(std::string_view path) const {
  const auto found = std::lower_bound(sorted_.begin(), sorted_.end(), path,
                                      [](const auto* file, std::string_view wanted) { return file->path < wanted; });
  return found != sorted_.end() && (*found)->path == path ? *found : nullptr;
}

support::Result<EarlierBuilds, OutputError> readEarlierBuilds(OutputFolder& folder) {
  EarlierBuilds earlier;
  auto bytes = folder.read(manifestPath);
  if (!bytes) return bytes.error();
  if (bytes.value()) {
    auto manifest = readManifest(*bytes.value());
    if (!manifest) {
      return OutputError{folder.shown(manifestPath), "is no manifest of a build; move it away or name another folder"};
    }
    earlier.manifest = *std::move(manifest);
    earlier.hasManifest = true;
  }
  auto journal = folder.readTemporary(manifestPath);
  if (!journal) return journal.error();
  if (journal.value()) {
    // One that was not written to its end was followed by nothing.
    earlier.journal = readManifest(*journal.value()).value_or(Manifest());
    earlier.hasJournal = true;
  }
  return earlier;
}

std::optional<OutputError> recover(OutputFolder& folder, const EarlierBuilds& earlier,
                                   const emit::OutputFiles& output) {
  if (!earlier.hasJournal) return std::nullopt;
  for (const Manifest* files : {&earlier.manifest, &earlier.journal}) {
    for (const auto& [path, entry] : *files) {
      if (auto error = folder.removeTemporary(path)) return error;
    }
  }
  const PathSet paths(output);
  for (const auto& [path, entry] : earlier.journal) {
    if (auto error = takeBack(folder, earlier, path, entry, paths.find(path))) return error;
  }
  for (const Manifest* files : {&earlier.manifest, &earlier.journal}) {
    for (const auto& [path, entry] : *files) folder.removeEmptyFolders(path);
  }
  return std::nullopt;
}

support::Result<Survey, OutputError> survey(OutputFolder& folder, const EarlierBuilds& earlier,
                                            const emit::OutputFiles& output) {
  Survey found;
  for (const emit::OutputFile& file : output) {
    const auto state = folder.compare(file.path, file.bytes);
    if (!state) return state.error();
    if (&file == &output.back()) {
      found.manifest = state.value();
    } else if (state.value() == OnDisk::Missing) {
      found.create.push_back(&file);
    } else if (state.value() == OnDisk::Same) {
      ++found.unchanged;
    } else if (earlier.manifest.count(file.path) > 0) {
      found.replace.push_back(&file);
    } else {
      return OutputError{folder.shown(file.path), "was not written by a build, so it is not overwritten"};
    }
  }
  const PathSet paths(output);
  for (const auto& [path, entry] : earlier.manifest) {
    if (paths.find(path)) continue;
    const auto state = match(folder, path, entry);
    if (!state) return state.error();
    if (state.value() == Match::Matches) found.obsolete.push_back(path);
    if (state.value() == Match::Differs) found.kept.push_back(path);
  }
  return found;
}

}  // namespace calm::driver

#include "driver/output.h"

#include <algorithm>
#include <utility>

#include "driver/output_commit.h"
#include "driver/output_folder.h"
#include "driver/output_names.h"
#include "driver/output_survey.h"
#include "emit/manifest/manifest.h"

namespace calm::driver {
namespace {

emit::OutputFiles rendered(const Rendering& render) {
  emit::MemoryOutput output;
  emit::manifest::ManifestWriter manifest(output);
  render(manifest);
  std::sort(output.files.begin(), output.files.end(),
            [](const emit::OutputFile& left, const emit::OutputFile& right) { return left.path < right.path; });
  manifest.finish();
  return std::move(output.files);
}

/// Keeps others out, cleans up after a build that was killed, and finds out what there is to do.
support::Result<Survey, OutputError> prepare(OutputFolder& folder, const emit::OutputFiles& output) {
  if (auto error = folder.lock()) return *std::move(error);
  const auto earlier = readEarlierBuilds(folder);
  if (!earlier) return earlier.error();
  if (auto error = recover(folder, earlier.value(), output)) return *std::move(error);
  auto found = survey(folder, earlier.value(), output);
  if (!found || !found.value().nothingToDo() || !earlier.value().hasJournal) return found;
  if (auto error = folder.removeTemporary(output.back().path)) return *std::move(error);
  return found;
}

}  // namespace

support::Result<Written, OutputError> writeOutput(const std::string& folder, const Rendering& render) {
  const emit::OutputFiles output = rendered(render);
  if (auto error = checkNames(output)) return *std::move(error);
  auto root = openRoot(folder, RootMissing::Make);
  if (!root) return root.error();
  OutputFolder opened(folder, std::move(root.value()));
  const auto prepared = prepare(opened, output);
  if (!prepared) {
    opened.removeMadeFolders();
    return prepared.error();
  }
  const Survey& found = prepared.value();
  if (!found.nothingToDo()) {
    if (auto error = Commit(opened, found, output).run()) return *std::move(error);
  }
  const bool sameManifest = found.manifest == OnDisk::Same;
  return Written{found.create.size() + found.replace.size() + (sameManifest ? 0 : 1),
                 found.unchanged + (sameManifest ? 1 : 0), found.obsolete.size(), found.kept};
}

support::Result<Difference, OutputError> compareOutput(const std::string& folder, const Rendering& render) {
  const emit::OutputFiles output = rendered(render);
  if (auto error = checkNames(output)) return *std::move(error);
  auto root = openRoot(folder, RootMissing::Accept);
  if (!root) return root.error();
  Difference difference;
  if (!root.value().folder) {
    for (const emit::OutputFile& file : output) difference.missing.push_back(file.path);
    return difference;
  }
  OutputFolder opened(folder, std::move(root.value()));
  const auto earlier = readEarlierBuilds(opened);
  if (!earlier) return earlier.error();
  for (const emit::OutputFile& file : output) {
    const auto state = opened.compare(file.path, file.bytes);
    if (!state) return state.error();
    if (state.value() == OnDisk::Missing) difference.missing.push_back(file.path);
    if (state.value() == OnDisk::Differs) difference.differing.push_back(file.path);
  }
  const PathSet paths(output);
  for (const auto& [path, entry] : earlier.value().manifest) {
    if (paths.find(path)) continue;
    const auto bytes = opened.read(path);
    if (!bytes) return bytes.error();
    if (bytes.value()) difference.extra.push_back(path);
  }
  return difference;
}

std::vector<ListedFile> listOutput(const Rendering& render) {
  std::vector<ListedFile> listed;
  for (const emit::OutputFile& file : rendered(render)) listed.push_back({file.path, file.bytes.size()});
  return listed;
}

}  // namespace calm::driver

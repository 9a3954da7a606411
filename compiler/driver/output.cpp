#include "driver/output.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "driver/output_check.h"
#include "driver/output_commit.h"
#include "driver/output_folder.h"
#include "driver/output_list.h"
#include "driver/output_pipe.h"
#include "driver/output_preparation.h"
#include "driver/output_recovery.h"
#include "emit/manifest/manifest.h"

namespace calm::driver {
namespace {

/// Renders everything, and its manifest, into an output: hashing and writing on a thread of their own.
void renderInto(emit::Output& output, const Rendering& render) {
  emit::manifest::ManifestWriter manifest(output);
  OutputPipe pipe(manifest);
  render(pipe);
  pipe.finish();
  manifest.finish();
}

support::Result<OutputChanges, OutputError> prepare(OutputFolder& folder, Manifest earlier, const Rendering& render) {
  Preparation preparation(folder, std::move(earlier));
  renderInto(preparation, render);
  auto changes = preparation.finish();
  if (!changes) static_cast<void>(folder.removePreparations({}));
  return changes;
}

support::Result<Written, OutputError> write(OutputFolder& folder, const Rendering& render) {
  if (auto error = folder.lock()) return *std::move(error);
  auto earlier = readEarlierBuild(folder);
  if (!earlier) return earlier.error();
  if (auto error = recover(folder, earlier.value())) return *std::move(error);
  auto prepared = prepare(folder, std::move(earlier.value()), render);
  if (!prepared) return prepared.error();
  OutputChanges& changes = prepared.value();
  if (!changes.none()) {
    if (auto error = Commit(folder, changes).run()) return *std::move(error);
  }
  const std::size_t newManifests = changes.manifest == OnDisk::Same ? 0 : 1;
  return Written{changes.create.size() + changes.replace.size() + newManifests, changes.unchanged + 1 - newManifests,
                 changes.obsolete.size(), std::move(changes.kept)};
}

}  // namespace

support::Result<Written, OutputError> writeOutput(const std::string& folder, const Rendering& render) {
  auto root = openRoot(folder, RootMissing::Make);
  if (!root) return root.error();
  OutputFolder opened(folder, std::move(root.value()));
  auto written = write(opened, render);
  if (!written) opened.removeMadeFolders();
  return written;
}

support::Result<Difference, OutputError> compareOutput(const std::string& folder, const Rendering& render) {
  auto root = openRoot(folder, RootMissing::Accept);
  if (!root) return root.error();
  const bool isThere = static_cast<bool>(root.value().folder);
  OutputFolder opened(folder, std::move(root.value()));
  auto earlier = isThere ? readEarlierBuild(opened) : Manifest();
  if (!earlier) return earlier.error();
  OutputCheck check(isThere ? &opened : nullptr, std::move(earlier.value()));
  renderInto(check, render);
  return check.finish();
}

std::vector<ListedFile> listOutput(const Rendering& render) {
  OutputList list;
  renderInto(list, render);
  return list.take();
}

}  // namespace calm::driver

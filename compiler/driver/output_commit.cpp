#include "driver/output_commit.h"

#include <utility>

#include "emit/manifest/manifest.h"

namespace calm::driver {
namespace {

const std::string manifest(emit::manifest::fileName);

/// With more files than this, one syncfs() costs less than an fsync() for each.
constexpr std::size_t fewFiles = 64;

std::size_t changesOf(const OutputChanges& changes) {
  return changes.create.size() + changes.replace.size() + changes.obsolete.size();
}

}  // namespace

Commit::Commit(OutputFolder& folder, const OutputChanges& changes)
    : folder_(folder),
      changes_(changes),
      durable_(changesOf(changes) <= fewFiles ? Durable::EachForItself : Durable::AllAtOnce) {}

std::optional<OutputError> Commit::run() {
  auto error = syncPrepared();
  if (!error) error = renameAll();
  if (!error) error = syncFolders();
  if (!error) error = commitManifest();
  if (!error) return removeOldBytes();
  // What could not be taken back now is taken back by the next build, which needs what is prepared for it.
  if (takeBack()) static_cast<void>(folder_.removePreparations(manifest));
  return error;
}

/// The prepared manifest is the journal: it is durable before a name changes, so whatever a kill leaves behind can be
/// told.
std::optional<OutputError> Commit::syncPrepared() {
  if (durable_ == Durable::AllAtOnce) return folder_.syncAll();
  for (const auto* files : {&changes_.create, &changes_.replace}) {
    for (const std::string& path : *files) {
      if (auto error = folder_.syncPrepared(path)) return error;
    }
  }
  if (auto error = folder_.syncPrepared(manifest)) return error;
  return folder_.syncPreparations();
}

std::optional<OutputError> Commit::place(const std::string& path) {
  auto placed = folder_.place(path);
  if (!placed) return placed.error();
  const bool whole = placed.value() != path;
  if (whole) placedFolders_.insert(placed.value());
  done_.push_back({std::move(placed.value()), whole ? Step::PlacedFolder : Step::Placed});
  return std::nullopt;
}

std::optional<OutputError> Commit::swap(const std::string& path) {
  const auto swapped = folder_.swap(path);
  if (!swapped) return swapped.error();
  if (swapped.value() == Swap::Exchanged) done_.push_back({path, Step::Swapped});
  return std::nullopt;
}

/// Whether a file came to its place with a folder that it lies in.
bool Commit::isPlaced(const std::string& path) const {
  for (std::size_t slash = path.rfind('/'); slash != path.npos; slash = path.rfind('/', slash - 1)) {
    if (placedFolders_.contains(path.substr(0, slash))) return true;
  }
  return false;
}

std::optional<OutputError> Commit::renameAll() {
  for (const std::string& path : changes_.create) {
    if (isPlaced(path)) continue;
    if (auto error = place(path)) return error;
  }
  for (const std::string& path : changes_.replace) {
    if (auto error = swap(path)) return error;
  }
  for (const std::string& path : changes_.obsolete) {
    if (auto error = folder_.withdraw(path)) return error;
    done_.push_back({path, Step::Withdrawn});
  }
  return std::nullopt;
}

std::optional<OutputError> Commit::syncFolders() {
  folder_.syncMadeFolders();
  if (durable_ == Durable::AllAtOnce) return folder_.syncAll();
  std::set<std::string> folders;
  for (const auto* files : {&changes_.create, &changes_.replace, &changes_.obsolete}) {
    for (const std::string& path : *files) {
      for (std::size_t slash = path.rfind('/'); slash != path.npos; slash = path.rfind('/', slash - 1)) {
        folders.insert(path.substr(0, slash + 1));
      }
    }
  }
  for (const std::string& folder : folders) {
    if (auto error = folder_.syncFolderOf(folder)) return error;
  }
  return folder_.syncFolderOf(manifest);
}

std::optional<OutputError> Commit::commitManifest() {
  if (changes_.manifest != OnDisk::Same) {
    auto error = changes_.manifest == OnDisk::Missing ? place(manifest) : swap(manifest);
    if (error) return error;
  }
  return folder_.syncFolderOf(manifest);
}

/// The prepared manifest goes last: as long as it is there, the next build looks for what is left.
std::optional<OutputError> Commit::removeOldBytes() {
  for (const std::string& path : changes_.obsolete) folder_.removeEmptyFolders(path);
  return folder_.removePreparations(manifest);
}

bool Commit::takeBack() {
  bool whole = true;
  for (auto done = done_.rbegin(); done != done_.rend(); ++done) whole = !takeBack(*done) && whole;
  return whole;
}

std::optional<OutputError> Commit::takeBack(const Done& done) {
  switch (done.step) {
    case Step::Placed:
      return folder_.remove(done.path);
    case Step::PlacedFolder:
      return folder_.withdrawFolder(done.path);
    case Step::Swapped: {
      const auto swapped = folder_.swap(done.path);
      return swapped ? std::nullopt : std::optional(swapped.error());
    }
    case Step::Withdrawn:
      return folder_.restore(done.path);
  }
  return std::nullopt;
}

}  // namespace calm::driver

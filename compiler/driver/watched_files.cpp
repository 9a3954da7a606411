#include "driver/watched_files.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include "driver/paths.h"

namespace calm::driver {
namespace {

using Listed = support::Result<std::vector<FolderEntry>, ReadProblem>;

/// The names that a search goes by: an editor's own files beside them say nothing.
std::set<std::string> namesOf(const Listed& entries) {
  std::set<std::string> names;
  if (!entries) return names;
  for (const FolderEntry& entry : entries.value()) {
    if (entry.name.front() == '.') continue;
    if (entry.isFolder) names.insert(entry.name + "/");
    if (!entry.isFolder && entry.name.ends_with(".calm")) names.insert(entry.name);
  }
  return names;
}

}  // namespace

support::Result<std::string, ReadProblem> WatchedFiles::read(const std::string& path, const std::string& root,
                                                             std::uint64_t limit) {
  lookFor(path, Look::Into);
  return disk_.read(path, root, limit);
}

Listed WatchedFiles::list(const std::string& folder) {
  lookFor(folder, Look::Into);
  Listed entries = disk_.list(folder);
  const std::lock_guard lock(mutex_);
  searched_[folder] = namesOf(entries);
  return entries;
}

bool WatchedFiles::isFile(const std::string& path) {
  lookFor(path, Look::At);
  return disk_.isFile(path);
}

bool WatchedFiles::isFolder(const std::string& path) {
  lookFor(path, Look::At);
  return disk_.isFolder(path);
}

void WatchedFiles::forget() {
  lookedFor_.clear();
  searched_.clear();
  watched_.clear();
  hasRead_ = false;
  problem_.reset();
}

std::set<std::string> WatchedFiles::changedAmong(const FolderEvents& events) const {
  std::set<std::string> changed;
  for (const std::string& path : events.paths) {
    if (isOnTheWay(path) || searchDiffers(path)) changed.insert(path);
  }
  return changed;
}

void WatchedFiles::lookFor(const std::string& path, Look look) {
  const std::lock_guard lock(mutex_);
  if (look == Look::Into) hasRead_ = true;
  lookedFor_.insert(path);
  watch(path, folderOf(path));
  if (look == Look::Into && disk_.isFolder(path)) watch(path, path);
}

/// The folder, or the nearest one above it that is there: in that the next part of the way will come.
void WatchedFiles::watch(const std::string& path, const std::string& folder) {
  std::string nearest = folder;
  while (!watched_.contains(nearest)) {
    const int error = folders_.add(nearest);
    if (error == 0) {
      watched_.insert(nearest);
      // The rest of the way may have come while the folder above it was not watched yet.
      nearest = folder;
      continue;
    }
    const bool isNotThere = error == ENOENT || error == ENOTDIR;
    const bool isForeign = error == EACCES && !disk_.isFile(path);
    if ((!isNotThere && !isForeign) || nearest == "/") {
      if (!problem_) problem_ = WatchProblem{nearest, std::strerror(error)};
      return;
    }
    nearest = folderOf(nearest);
  }
}

/// Whether the run looked for the path or for something below it.
bool WatchedFiles::isOnTheWay(const std::string& path) const {
  if (lookedFor_.contains(path)) return true;
  const auto below = lookedFor_.lower_bound(path + "/");
  return below != lookedFor_.end() && liesUnder(*below, path);
}

/// Whether a search of the folder of the path would find something else.
bool WatchedFiles::searchDiffers(const std::string& path) const {
  const auto before = searched_.find(folderOf(path));
  return before != searched_.end() && before->second != namesOf(disk_.list(before->first));
}

}  // namespace calm::driver

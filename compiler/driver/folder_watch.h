#pragma once

#include <map>
#include <set>
#include <string>

#include "support/result.h"

namespace calm::driver {

/// What the system noticed since it was asked last.
struct FolderEvents {
  /// Absolute: names in watched folders, of whatever kind, and watched folders that are gone.
  std::set<std::string> paths;
  /// The system lost count: everything may have changed.
  bool lost = false;

  bool none() const { return paths.empty() && !lost; }
};

/// Folders of this machine in which names come, change and go (inotify). Folders are watched and not files: an editor
/// that writes a new file and renames it changes the folder, and what was the file is gone.
class FolderWatch {
 public:
  /// The error is what the system says.
  static support::Result<FolderWatch, std::string> begin();
  FolderWatch(FolderWatch&& other) noexcept;
  ~FolderWatch();

  /// 0, or the error number of the system. A folder that is watched already stays so.
  int add(const std::string& folder);

  /// Does not wait.
  FolderEvents take();

  /// Can be polled: readable where there is something to take.
  int descriptor() const { return queue_; }

 private:
  explicit FolderWatch(int queue) : queue_(queue) {}

  /// -1 where another object took it over.
  int queue_;
  /// Names of each watched folder: links give it several.
  std::map<int, std::set<std::string>> folders_;
};

}  // namespace calm::driver

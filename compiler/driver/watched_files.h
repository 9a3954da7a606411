#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "driver/files.h"
#include "driver/folder_watch.h"

namespace calm::driver {

/// A folder that can not be watched, though something in it counts.
struct WatchProblem {
  std::string path;
  /// What the system says.
  std::string reason;
};

/// The files of a disk, of which it is kept what a run looked for, there or not, so that it can be told when another
/// run would see something else. A folder is watched before it is looked into: what changes afterwards is noticed, also
/// while the run goes on. Several threads may read.
class WatchedFiles final : public Files {
 public:
  WatchedFiles(Files& disk, FolderWatch& folders) : disk_(disk), folders_(folders) {}

  support::Result<std::string, ReadProblem> read(const std::string& path, const std::string& root,
                                                 std::uint64_t limit) override;
  support::Result<std::vector<FolderEntry>, ReadProblem> list(const std::string& folder) override;
  bool isFile(const std::string& path) override;
  bool isFolder(const std::string& path) override;
  std::optional<std::string> rewrite(const Rewrite& change) override { return disk_.rewrite(change); }

  /// Another run begins: what former ones looked for does not count any more.
  void forget();

  /// Whether the run read a file or searched a folder; where it did not, nothing on the disk decides about it.
  bool hasRead() const { return hasRead_; }
  const std::optional<WatchProblem>& problem() const { return problem_; }

  /// Those of the paths for which another run would see something else.
  std::set<std::string> changedAmong(const FolderEvents& events) const;

 private:
  enum class Look { At, Into };

  void lookFor(const std::string& path, Look look);
  void watch(const std::string& path, const std::string& folder);
  bool isOnTheWay(const std::string& path) const;
  bool searchDiffers(const std::string& path) const;

  Files& disk_;
  FolderWatch& folders_;
  std::mutex mutex_;
  std::set<std::string> lookedFor_;
  /// What a search of each folder found.
  std::map<std::string, std::set<std::string>> searched_;
  std::set<std::string> watched_;
  bool hasRead_ = false;
  std::optional<WatchProblem> problem_;
};

}  // namespace calm::driver

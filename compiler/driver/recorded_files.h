#pragma once

#include <set>
#include <string>

#include "driver/files.h"

namespace calm::driver {

/// The files of a disk, of which it is taken down which were looked for and are there. A file that is missing is not
/// kept: a build tool that is told of one has nothing to compare.
class RecordedFiles final : public Files {
 public:
  explicit RecordedFiles(Files& disk) : disk_(disk) {}

  support::Result<std::string, ReadProblem> read(const std::string& path, const std::string& root,
                                                 std::uint64_t limit) override;
  support::Result<std::vector<FolderEntry>, ReadProblem> list(const std::string& folder) override {
    return disk_.list(folder);
  }
  bool isFile(const std::string& path) override;
  bool isFolder(const std::string& path) override { return disk_.isFolder(path); }
  std::optional<std::string> rewrite(const Rewrite& change) override { return disk_.rewrite(change); }

  /// Absolute paths of files.
  const std::set<std::string>& seen() const { return seen_; }

 private:
  Files& disk_;
  std::set<std::string> seen_;
};

}  // namespace calm::driver

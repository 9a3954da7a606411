#pragma once

#include <map>
#include <string>
#include <utility>

#include "driver/files.h"

namespace calm::driver {

/// The files of a disk, some of which have another text in memory; also such that the disk does not have.
class EditedFiles final : public Files {
 public:
  explicit EditedFiles(Files& disk) : disk_(disk) {}

  void edit(const std::string& path, std::string text) { texts_[path] = std::move(text); }
  /// What the disk holds counts again.
  void forget(const std::string& path) { texts_.erase(path); }

  support::Result<std::string, ReadProblem> read(const std::string& path, const std::string& root,
                                                 std::uint64_t limit) override;
  support::Result<std::vector<FolderEntry>, ReadProblem> list(const std::string& folder) override;
  bool isFile(const std::string& path) override { return texts_.contains(path) || disk_.isFile(path); }
  bool isFolder(const std::string& path) override { return disk_.isFolder(path); }
  std::optional<std::string> rewrite(const Rewrite& change) override { return disk_.rewrite(change); }

 private:
  Files& disk_;
  std::map<std::string, std::string> texts_;
};

}  // namespace calm::driver

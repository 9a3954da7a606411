#pragma once

#include <map>
#include <string>

#include "source/file_system.h"

namespace calm::source {

/// Files that exist in memory only: for tests, fuzzers and editors. A folder is what files have in common.
class MemoryFiles final : public FileSystem {
 public:
  MemoryFiles() = default;
  explicit MemoryFiles(std::map<std::string, std::string, std::less<>> files) : files_(std::move(files)) {}

  /// Adds or replaces a file; `path` as normalPath gives it.
  void put(std::string path, std::string text) { files_[std::move(path)] = std::move(text); }

  support::Result<std::string, FileError> read(std::string_view path, std::uint64_t limit) const override;
  support::Result<std::vector<FolderEntry>, FileError> list(std::string_view path) const override;

 private:
  bool isFolder(const std::string& path) const;

  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace calm::source

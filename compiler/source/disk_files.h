#pragma once

#include <string>

#include "source/file_system.h"

namespace calm::source {

/// The files beneath a folder of the disk. The kernel keeps paths inside (openat2 with RESOLVE_BENEATH); where it can
/// not, each step is opened by itself and no link is followed. Opening never waits: a FIFO is refused, not read.
class DiskFiles final : public FileSystem {
 public:
  /// Fails with Missing, WrongKind or Unreadable if `root` is no folder that can be opened.
  static support::Result<DiskFiles, FileError> open(const std::string& root);

  DiskFiles(DiskFiles&& other) noexcept : root_(other.root_) { other.root_ = -1; }
  DiskFiles& operator=(DiskFiles&&) = delete;
  ~DiskFiles() override;

  support::Result<std::string, FileError> read(std::string_view path, std::uint64_t limit) const override;
  support::Result<std::vector<FolderEntry>, FileError> list(std::string_view path) const override;

 private:
  explicit DiskFiles(int root) : root_(root) {}

  int root_;
};

}  // namespace calm::source

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "driver/rewrite.h"
#include "support/result.h"

namespace calm::driver {

/// Why a file was not read.
enum class ReadFault { Missing, Link, Folder, NoFile, TooLarge, Failed };

struct ReadProblem {
  ReadFault fault = ReadFault::Failed;
  /// What the system says: `Permission denied`.
  std::string reason;
};

/// A regular file or a folder in a folder.
struct FolderEntry {
  std::string name;
  bool isFolder = false;
};

/// The disk, as the driver sees it; a test or a fuzzer puts files in memory in its place. Paths are absolute.
class Files {
 public:
  virtual ~Files() = default;

  /// The bytes of a regular file under `root`, at most `limit`. No link is followed below the root, so a file can
  /// not lead out of it.
  virtual support::Result<std::string, ReadProblem> read(const std::string& path, const std::string& root,
                                                         std::uint64_t limit) = 0;

  /// Regular files and folders, sorted by name; links and devices are left out.
  virtual support::Result<std::vector<FolderEntry>, ReadProblem> list(const std::string& folder) = 0;

  virtual bool isFile(const std::string& path) = 0;
  virtual bool isFolder(const std::string& path) = 0;

  /// Gives a file another text, or says why not. Only for what the user asked to be rewritten.
  virtual std::optional<std::string> rewrite(const Rewrite& change) = 0;
};

/// The files of this machine.
class DiskFiles final : public Files {
 public:
  support::Result<std::string, ReadProblem> read(const std::string& path, const std::string& root,
                                                 std::uint64_t limit) override;
  support::Result<std::vector<FolderEntry>, ReadProblem> list(const std::string& folder) override;
  bool isFile(const std::string& path) override;
  bool isFolder(const std::string& path) override;
  std::optional<std::string> rewrite(const Rewrite& change) override { return rewriteOnDisk(change); }
};

}  // namespace calm::driver

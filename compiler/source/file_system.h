#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"

namespace calm::source {

/// Why a file or folder could not be read.
enum class FileProblem : std::uint8_t {
  Missing,
  /// A folder, a FIFO, a device or a socket where a file belongs, or a file where a folder belongs.
  WrongKind,
  /// The path, or a link on it, leaves the root.
  Outside,
  TooLarge,
  /// The system refused; `reason` says why.
  Unreadable,
};

struct FileError {
  FileProblem problem{};
  std::string reason;
};

enum class EntryKind : std::uint8_t { File, Folder, Other };

/// One name in a folder.
struct FolderEntry {
  std::string name;
  EntryKind kind{};

  friend auto operator<=>(const FolderEntry&, const FolderEntry&) = default;
};

/// Files beneath one root. Paths are relative to it and use `/`; what leaves it is refused, links included. Reading
/// changes nothing; one object may serve several threads.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  /// The bytes of a regular file that has at most `limit` of them.
  virtual support::Result<std::string, FileError> read(std::string_view path, std::uint64_t limit) const = 0;

  /// What a folder holds, sorted by name; links are neither files nor folders. The root is `.`.
  virtual support::Result<std::vector<FolderEntry>, FileError> list(std::string_view path) const = 0;
};

/// `a/../b/./c` as `b/c`; the root is `.`. Fails with Outside for an absolute path and for one that climbs out.
support::Result<std::string, FileError> normalPath(std::string_view path);

}  // namespace calm::source

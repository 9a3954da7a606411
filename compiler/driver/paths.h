#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Paths as text: `/` between the parts, decided without looking at the disk.
namespace calm::driver {

/// `path` from the folder `from` (absolute), without `.`, `..` and doubled slashes.
std::string absolute(std::string_view from, std::string_view path);

/// The folder of an absolute path; `/` of `/`.
std::string folderOf(std::string_view path);

/// Whether the absolute path is the folder or lies under it.
bool liesUnder(std::string_view path, std::string_view folder);

/// The absolute path as seen from the absolute folder, with `../` where it lies beside it; `.` for the folder itself.
std::string relative(std::string_view path, std::string_view folder);

/// Why a path that a file names is not followed.
enum class PathFault { Empty, NotRelative, OutsideRoot };

/// A path that a file names, found or refused.
struct NamedPath {
  std::string absolute;
  std::optional<PathFault> fault;
};

/// The path that the file `from` (absolute) names: relative to its folder, with `/`, and under `root`.
NamedPath resolve(std::string_view written, std::string_view from, std::string_view root);

}  // namespace calm::driver

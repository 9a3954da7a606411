#include "driver/paths.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace calm::driver {
namespace {

std::vector<std::string_view> parts(std::string_view path) {
  std::vector<std::string_view> result;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      result.push_back(part);
    } else if (!result.empty()) {
      result.pop_back();
    }
  }
  return result;
}

/// How many folders the path goes above where it begins, at its highest.
std::size_t climbs(std::string_view path) {
  std::size_t highest = 0;
  long depth = 0;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (part.empty() || part == ".") continue;
    depth += part == ".." ? -1 : 1;
    if (depth < 0) highest = std::max(highest, static_cast<std::size_t>(-depth));
  }
  return highest;
}

bool hasDrive(std::string_view path) {
  return path.size() >= 2 && path[1] == ':' && std::isalpha(static_cast<unsigned char>(path[0])) != 0;
}

}  // namespace

std::string absolute(std::string_view from, std::string_view path) {
  std::string whole = path.starts_with('/') ? std::string(path) : std::string(from) + "/" + std::string(path);
  std::string result;
  for (std::string_view part : parts(whole)) result.append("/").append(part);
  return result.empty() ? "/" : result;
}

std::string folderOf(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == 0 || slash == std::string_view::npos ? "/" : std::string(path.substr(0, slash));
}

bool liesUnder(std::string_view path, std::string_view folder) {
  if (folder == "/") return true;
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

std::string relative(std::string_view path, std::string_view folder) {
  const std::vector<std::string_view> to = parts(path);
  const std::vector<std::string_view> from = parts(folder);
  const auto [differsTo, differsFrom] = std::mismatch(to.begin(), to.end(), from.begin(), from.end());
  std::string result;
  auto add = [&](std::string_view part) { result.append(result.empty() ? "" : "/").append(part); };
  for (auto at = differsFrom; at != from.end(); ++at) add("..");
  for (auto at = differsTo; at != to.end(); ++at) add(*at);
  return result.empty() ? "." : result;
}

NamedPath resolve(std::string_view written, std::string_view from, std::string_view root) {
  if (written.empty()) return {{}, PathFault::Empty};
  const bool isRelative =
      !written.starts_with('/') && written.find('\\') == std::string_view::npos && !hasDrive(written);
  if (!isRelative) return {{}, PathFault::NotRelative};
  const std::string folder = folderOf(from);
  // A path that leaves the root and comes back would tell what stands beside it.
  const std::string below = liesUnder(folder, root) ? folder.substr(root == "/" ? 0 : root.size()) : std::string();
  if (climbs(written) > parts(below).size()) return {{}, PathFault::OutsideRoot};
  std::string whole = absolute(folder, written);
  if (!liesUnder(whole, root)) return {{}, PathFault::OutsideRoot};
  return {std::move(whole), std::nullopt};
}

}  // namespace calm::driver

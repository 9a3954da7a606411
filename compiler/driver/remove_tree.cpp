#include "driver/remove_tree.h"

#include <dirent.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "driver/output_system.h"

namespace calm::driver {
namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};

/// The names in a folder, all before the first is removed, since a walk through a folder that changes may miss some.
/// Nothing, with errno, where it can not be read.
std::optional<std::vector<std::string>> namesIn(int folder) {
  const int own = uninterrupted([&] { return openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
  if (own < 0) return std::nullopt;
  const std::unique_ptr<DIR, CloseFolder> open(fdopendir(own));
  if (!open) {
    close(own);
    return std::nullopt;
  }
  std::vector<std::string> names;
  errno = 0;
  while (const dirent* entry = readdir(open.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
  }
  if (errno != 0) return std::nullopt;
  return names;
}

bool removeAt(int folder, const std::string& name, int flags) {
  return uninterrupted([&] { return unlinkat(folder, name.c_str(), flags); }) == 0 || errno == ENOENT;
}

bool removeFolder(int parent, const std::string& name) {
  const auto open = [&] { return openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC); };
  const OpenFile folder(uninterrupted(open));
  return folder && removeAllBut(folder.number(), {}) && removeAt(parent, name, AT_REMOVEDIR);
}

}  // namespace

bool removeAllBut(int folder, std::string_view kept) {
  const auto names = namesIn(folder);
  if (!names) return false;
  for (const std::string& name : *names) {
    if (name == kept || removeAt(folder, name, 0)) continue;
    if (errno != EISDIR || !removeFolder(folder, name)) return false;
  }
  return true;
}

}  // namespace calm::driver

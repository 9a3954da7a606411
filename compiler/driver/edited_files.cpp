#include "driver/edited_files.h"

#include <algorithm>

#include "driver/paths.h"

namespace calm::driver {

support::Result<std::string, ReadProblem> EditedFiles::read(const std::string& path, const std::string& root,
                                                            std::uint64_t limit) {
  const auto edited = texts_.find(path);
  if (edited == texts_.end()) return disk_.read(path, root, limit);
  if (edited->second.size() > limit) return ReadProblem{ReadFault::TooLarge, "is too large"};
  return edited->second;
}

support::Result<std::vector<FolderEntry>, ReadProblem> EditedFiles::list(const std::string& folder) {
  auto listed = disk_.list(folder);
  if (!listed) return listed;
  std::vector<FolderEntry>& entries = listed.value();
  for (const auto& [path, text] : texts_) {
    if (folderOf(path) != folder) continue;
    const std::string name = relative(path, folder);
    if (std::ranges::none_of(entries, [&](const FolderEntry& each) { return each.name == name; })) {
      entries.push_back({name, false});
    }
  }
  std::ranges::sort(entries, {}, &FolderEntry::name);
  return listed;
}

}  // namespace calm::driver

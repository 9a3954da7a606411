#include "source/memory_files.h"

namespace calm::source {

bool MemoryFiles::isFolder(const std::string& path) const {
  if (path == ".") return true;
  const auto first = files_.lower_bound(path + "/");
  return first != files_.end() && first->first.starts_with(path + "/");
}

support::Result<std::string, FileError> MemoryFiles::read(std::string_view path, std::uint64_t limit) const {
  const auto normal = normalPath(path);
  if (!normal) return normal.error();
  const auto found = files_.find(normal.value());
  if (found == files_.end()) {
    if (isFolder(normal.value())) return FileError{FileProblem::WrongKind, "it is a folder"};
    return FileError{FileProblem::Missing, "there is no such file"};
  }
  if (found->second.size() > limit) return FileError{FileProblem::TooLarge, "it is too large"};
  return found->second;
}

support::Result<std::vector<FolderEntry>, FileError> MemoryFiles::list(std::string_view path) const {
  const auto normal = normalPath(path);
  if (!normal) return normal.error();
  if (files_.contains(normal.value())) return FileError{FileProblem::WrongKind, "it is no folder"};
  if (!isFolder(normal.value())) return FileError{FileProblem::Missing, "there is no such folder"};
  const std::string before = normal.value() == "." ? "" : normal.value() + "/";
  std::map<std::string, EntryKind> names;
  for (auto file = files_.lower_bound(before); file != files_.end() && file->first.starts_with(before); ++file) {
    const std::string rest = file->first.substr(before.size());
    const std::size_t slash = rest.find('/');
    names[rest.substr(0, slash)] = slash == std::string::npos ? EntryKind::File : EntryKind::Folder;
  }
  std::vector<FolderEntry> entries;
  for (const auto& [name, kind] : names) entries.push_back({name, kind});
  return entries;
}

}  // namespace calm::source

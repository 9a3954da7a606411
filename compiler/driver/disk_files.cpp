#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "driver/files.h"
#include "driver/open_below.h"
#include "driver/paths.h"

namespace calm::driver {
namespace {

constexpr int readFlags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

ReadProblem problemOf(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return {ReadFault::Missing, "no such file"};
    case ELOOP:
    case EXDEV:
      return {ReadFault::Link, "leads through a link, and links are not followed"};
    default:
      return {ReadFault::Failed, std::strerror(error)};
  }
}

support::Result<std::string, ReadProblem> readAll(int file, std::uint64_t limit) {
  struct stat facts {};
  if (fstat(file, &facts) != 0) return problemOf(errno);
  if (S_ISDIR(facts.st_mode)) return ReadProblem{ReadFault::Folder, "is a folder"};
  if (!S_ISREG(facts.st_mode)) return ReadProblem{ReadFault::NoFile, "is no regular file"};
  if (static_cast<std::uint64_t>(facts.st_size) > limit) return ReadProblem{ReadFault::TooLarge, "is too large"};
  std::string text;
  // One byte more than the size, so that the end is seen without growing.
  std::size_t filled = 0;
  text.resize(static_cast<std::size_t>(facts.st_size) + 1);
  while (true) {
    const ssize_t got = uninterrupted([&] { return ::read(file, text.data() + filled, text.size() - filled); });
    if (got < 0) return problemOf(errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > limit) return ReadProblem{ReadFault::TooLarge, "is too large"};
    if (filled == text.size()) text.resize(text.size() * 2);
  }
  text.resize(filled);
  return text;
}

}  // namespace

support::Result<std::string, ReadProblem> DiskFiles::read(const std::string& path, const std::string& root,
                                                          std::uint64_t limit) {
  const OpenFile folder(uninterrupted([&] { return open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC); }));
  if (!folder) return problemOf(errno);
  const OpenFile file = openBelow(folder.number(), relative(path, root), readFlags);
  if (!file) return problemOf(errno);
  return readAll(file.number(), limit);
}

support::Result<std::vector<FolderEntry>, ReadProblem> DiskFiles::list(const std::string& folder) {
  DIR* const stream = opendir(folder.c_str());
  if (stream == nullptr) return problemOf(errno);
  std::vector<FolderEntry> entries;
  errno = 0;
  while (const dirent* entry = readdir(stream)) {
    const std::string name = entry->d_name;
    struct stat facts {};
    if (name != "." && name != ".." && fstatat(dirfd(stream), name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0) {
      if (S_ISDIR(facts.st_mode) || S_ISREG(facts.st_mode)) entries.push_back({name, S_ISDIR(facts.st_mode)});
    }
    errno = 0;
  }
  const int error = errno;
  closedir(stream);
  if (error != 0) return problemOf(error);
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return entries;
}

bool DiskFiles::isFile(const std::string& path) {
  struct stat facts {};
  return stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode);
}

bool DiskFiles::isFolder(const std::string& path) {
  struct stat facts {};
  return stat(path.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode);
}

}  // namespace calm::driver

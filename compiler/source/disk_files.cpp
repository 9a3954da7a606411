#include "source/disk_files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "source/open_beneath.h"

namespace calm::source {

namespace {

// Without O_NONBLOCK a FIFO would make us wait for somebody to write.
constexpr int reading = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;

/// In English whatever the locale.
std::string reasonOf(int number) {
  const char* reason = strerrordesc_np(number);
  return reason != nullptr ? reason : "the system refuses";
}

FileError problemOf(int number) {
  switch (number) {
    case ENOENT:
      return {FileProblem::Missing, "there is no such file"};
    case ENOTDIR:
    case EISDIR:
    case ENXIO:
      return {FileProblem::WrongKind, reasonOf(number)};
    case EXDEV:
    case ELOOP:
      return {FileProblem::Outside, "a link leads out of the root"};
    default:
      return {FileProblem::Unreadable, reasonOf(number)};
  }
}

EntryKind kindOf(int folder, const dirent& entry) {
  if (entry.d_type == DT_REG) return EntryKind::File;
  if (entry.d_type == DT_DIR) return EntryKind::Folder;
  struct stat facts {};
  if (entry.d_type != DT_UNKNOWN || fstatat(folder, entry.d_name, &facts, AT_SYMLINK_NOFOLLOW) != 0) {
    return EntryKind::Other;
  }
  return S_ISREG(facts.st_mode) ? EntryKind::File : S_ISDIR(facts.st_mode) ? EntryKind::Folder : EntryKind::Other;
}

/// Up to one byte more than `limit`, so that the caller sees a file that grew meanwhile.
support::Result<std::string, FileError> readAll(int file, std::uint64_t expected, std::uint64_t limit) {
  std::string bytes;
  bytes.resize(std::min(expected, limit) + 1);
  std::size_t size = 0;
  while (true) {
    const ssize_t got = ::read(file, bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return problemOf(errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > limit) break;
    if (size == bytes.size()) bytes.resize(std::min<std::uint64_t>(bytes.size() * 2, limit + 1));
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace

support::Result<DiskFiles, FileError> DiskFiles::open(const std::string& root) {
  const int folder = ::open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return problemOf(errno);
  return DiskFiles(folder);
}

DiskFiles::~DiskFiles() {
  if (root_ >= 0) close(root_);
}

support::Result<std::string, FileError> DiskFiles::read(std::string_view path, std::uint64_t limit) const {
  const auto normal = normalPath(path);
  if (!normal) return normal.error();
  const Descriptor file = openBeneath(root_, normal.value(), reading);
  if (!file) return problemOf(errno);
  struct stat facts {};
  if (fstat(file.number(), &facts) != 0) return problemOf(errno);
  if (S_ISDIR(facts.st_mode)) return FileError{FileProblem::WrongKind, "it is a folder"};
  if (!S_ISREG(facts.st_mode)) return FileError{FileProblem::WrongKind, "it is no regular file"};
  const auto size = static_cast<std::uint64_t>(facts.st_size);
  if (size > limit) return FileError{FileProblem::TooLarge, "it is too large"};
  auto bytes = readAll(file.number(), size, limit);
  if (bytes && bytes.value().size() > limit) return FileError{FileProblem::TooLarge, "it is too large"};
  return bytes;
}

support::Result<std::vector<FolderEntry>, FileError> DiskFiles::list(std::string_view path) const {
  const auto normal = normalPath(path);
  if (!normal) return normal.error();
  Descriptor folder = openBeneath(root_, normal.value(), reading | O_DIRECTORY);
  if (!folder) return problemOf(errno);
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(fdopendir(folder.number()), &closedir);
  if (!stream) return problemOf(errno);
  const int number = folder.release();
  std::vector<FolderEntry> entries;
  errno = 0;
  while (const dirent* entry = readdir(stream.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") entries.push_back({std::string(name), kindOf(number, *entry)});
    errno = 0;
  }
  if (errno != 0) return problemOf(errno);
  std::sort(entries.begin(), entries.end());
  return entries;
}

}  // namespace calm::source

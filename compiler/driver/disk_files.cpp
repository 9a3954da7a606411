#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "driver/files.h"
#include "driver/paths.h"

namespace calm::driver {
namespace {

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

template <class Call>
auto again(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

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

/// Opens below a folder, following no link; on kernels without openat2 step by step, each step without links.
int openBelow(int folder, const std::string& below) {
  constexpr int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
  open_how how{};
  how.flags = flags;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  const long opened = again([&] { return syscall(SYS_openat2, folder, below.c_str(), &how, sizeof how); });
  if (opened >= 0 || (errno != ENOSYS && errno != EPERM)) return static_cast<int>(opened);
  int at = again([&] { return fcntl(folder, F_DUPFD_CLOEXEC, 0); });
  for (std::size_t begin = 0; begin < below.size() && at >= 0;) {
    const std::size_t end = std::min(below.find('/', begin), below.size());
    const Descriptor parent(at);
    at = again([&] { return openat(parent.number(), below.substr(begin, end - begin).c_str(), flags | O_NOFOLLOW); });
    begin = end + 1;
  }
  return at;
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
    const ssize_t got = again([&] { return ::read(file, text.data() + filled, text.size() - filled); });
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
  const Descriptor folder(again([&] { return open(root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC); }));
  if (folder.number() < 0) return problemOf(errno);
  const Descriptor file(openBelow(folder.number(), relative(path, root)));
  if (file.number() < 0) return problemOf(errno);
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

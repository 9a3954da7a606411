#include "driver/output_folder.h"

#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace calm::driver {
namespace {

constexpr int readFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

/// Whether the rest of an open file is exactly these bytes; -1 with errno where it can not be read.
int holdsExactly(int file, std::string_view bytes) {
  std::array<char, 64 * 1024> buffer;  // NOLINT(cppcoreguidelines-pro-type-member-init)
  while (true) {
    const ssize_t got = uninterrupted([&] { return ::read(file, buffer.data(), buffer.size()); });
    if (got < 0) return -1;
    if (got == 0) return bytes.empty() ? 1 : 0;
    const auto size = static_cast<std::size_t>(got);
    if (size > bytes.size() || std::memcmp(buffer.data(), bytes.data(), size) != 0) return 0;
    bytes.remove_prefix(size);
  }
}

/// False where it holds something.
bool removeFolder(int parent, const std::string& name) {
  return uninterrupted([&] { return unlinkat(parent, name.c_str(), AT_REMOVEDIR); }) == 0;
}

}  // namespace

std::string temporaryName(std::string_view name) { return fmt::format(".{}.calm-new", name); }

std::string OutputFolder::shown(std::string_view path) const {
  if (path.empty()) return shown_;
  const bool slash = !shown_.empty() && shown_.back() == '/';
  return fmt::format("{}{}{}", shown_, slash ? "" : "/", path);
}

OutputError OutputFolder::failed(std::string_view path) const {
  const int error = errno;
  switch (error) {
    case 0:
      return {shown(path), "is no regular file"};
    case ELOOP:
      return {shown(path), "is a link, and no link is followed below the output folder"};
    case ENOTDIR:
      return {shown(path), "lies in something that is no folder"};
    default:
      return {shown(path), std::strerror(error)};
  }
}

std::optional<OutputError> OutputFolder::lock() {
  if (uninterrupted([&] { return flock(root_.folder.number(), LOCK_EX | LOCK_NB); }) == 0) return std::nullopt;
  if (errno == EWOULDBLOCK) return OutputError{shown_, "another build is writing here"};
  return failed({});
}

int OutputFolder::enter(std::string_view folders, Missing missing) {
  if (folders.empty()) return root_.folder.number();
  if (current_ && currentPath_ == folders) return current_.number();
  OpenFile at;
  for (std::size_t begin = 0; begin < folders.size();) {
    const std::size_t end = std::min(folders.find('/', begin), folders.size());
    const std::string step(folders.substr(begin, end - begin));
    const int parent = at ? at.number() : root_.folder.number();
    const auto open = [&] { return openat(parent, step.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC); };
    OpenFile next(uninterrupted(open));
    if (!next && errno == ENOENT && missing == Missing::Make) {
      if (uninterrupted([&] { return mkdirat(parent, step.c_str(), 0777); }) == 0) made_.emplace_back(folders, 0, end);
      next = OpenFile(uninterrupted(open));
    }
    if (!next) return -1;
    at = std::move(next);
    begin = end + 1;
  }
  current_ = std::move(at);
  currentPath_ = folders;
  return current_.number();
}

OutputFolder::Place OutputFolder::placeOf(const std::string& path, Missing missing) {
  const std::size_t slash = path.rfind('/');
  const std::string_view folders = slash == path.npos ? std::string_view() : std::string_view(path).substr(0, slash);
  std::string name = slash == path.npos ? path : path.substr(slash + 1);
  std::string temporary = temporaryName(name);
  return {enter(folders, missing), std::move(name), std::move(temporary)};
}

OpenFile OutputFolder::openFile(int folder, const std::string& name) {
  OpenFile file(uninterrupted([&] { return openat(folder, name.c_str(), readFlags); }));
  struct stat facts {};
  if (!file || fstat(file.number(), &facts) != 0) return {};
  if (S_ISREG(facts.st_mode)) return file;
  errno = 0;
  return {};
}

support::Result<OnDisk, OutputError> OutputFolder::compare(const std::string& path, std::string_view bytes) {
  const Place at = placeOf(path);
  const OpenFile file = at.folder < 0 ? OpenFile() : openFile(at.folder, at.name);
  if (!file) return errno == ENOENT ? support::Result<OnDisk, OutputError>(OnDisk::Missing) : failed(path);
  struct stat facts {};
  if (fstat(file.number(), &facts) != 0) return failed(path);
  if (static_cast<std::size_t>(facts.st_size) != bytes.size()) return OnDisk::Differs;
  const int same = holdsExactly(file.number(), bytes);
  if (same < 0) return failed(path);
  return same == 1 ? OnDisk::Same : OnDisk::Differs;
}

support::Result<std::optional<std::string>, OutputError> OutputFolder::readFile(const std::string& path, int folder,
                                                                                const std::string& name) {
  const OpenFile file = folder < 0 ? OpenFile() : openFile(folder, name);
  if (!file) {
    if (errno != 0 && errno != ENOENT && errno != ELOOP && errno != ENOTDIR) return failed(path);
    return std::optional<std::string>();
  }
  std::string bytes;
  std::size_t filled = 0;
  while (true) {
    bytes.resize(std::max<std::size_t>(64 * 1024, filled * 2));
    const auto read = [&] { return ::read(file.number(), bytes.data() + filled, bytes.size() - filled); };
    const ssize_t got = uninterrupted(read);
    if (got < 0) return failed(path);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return std::optional(std::move(bytes));
}

support::Result<std::optional<std::string>, OutputError> OutputFolder::read(const std::string& path) {
  const Place at = placeOf(path);
  return readFile(path, at.folder, at.name);
}

support::Result<std::optional<std::string>, OutputError> OutputFolder::readTemporary(const std::string& path) {
  const Place at = placeOf(path);
  return readFile(path, at.folder, at.temporary);
}

std::optional<OutputError> OutputFolder::writeTemporary(const std::string& path, std::string_view bytes,
                                                        Durable durable) {
  const Place at = placeOf(path, Missing::Make);
  if (at.folder < 0) return failed(path);
  const auto create = [&] {
    return openat(at.folder, at.temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  };
  OpenFile file(uninterrupted(create));
  if (!file && errno == EEXIST && unlinkat(at.folder, at.temporary.c_str(), 0) == 0) {
    file = OpenFile(uninterrupted(create));
  }
  if (!file || !writeAll(file.number(), bytes)) return failed(path);
  if (durable == Durable::Now && uninterrupted([&] { return fsync(file.number()); }) != 0) return failed(path);
  return std::nullopt;
}

std::optional<OutputError> OutputFolder::place(const std::string& path) {
  const Place at = placeOf(path);
  if (at.folder >= 0 && moveToFree(at.folder, at.temporary.c_str(), at.name.c_str())) return std::nullopt;
  if (errno == EEXIST) return OutputError{shown(path), "appeared while it was being built"};
  return failed(path);
}

support::Result<Swap, OutputError> OutputFolder::swap(const std::string& path) {
  const Place at = placeOf(path);
  const Swap done = at.folder < 0 ? Swap::Failed : swapFiles(at.folder, at.temporary.c_str(), at.name.c_str());
  if (done == Swap::Failed) return failed(path);
  return done;
}

std::optional<OutputError> OutputFolder::withdraw(const std::string& path) {
  const Place at = placeOf(path);
  if (at.folder >= 0 && moveToFree(at.folder, at.name.c_str(), at.temporary.c_str())) return std::nullopt;
  return failed(path);
}

std::optional<OutputError> OutputFolder::unlinkAt(const std::string& path, int folder, const std::string& name) {
  if (folder < 0) return errno == ENOENT ? std::nullopt : std::optional(failed(path));
  if (uninterrupted([&] { return unlinkat(folder, name.c_str(), 0); }) == 0 || errno == ENOENT) return std::nullopt;
  return failed(path);
}

std::optional<OutputError> OutputFolder::remove(const std::string& path) {
  const Place at = placeOf(path);
  return unlinkAt(path, at.folder, at.name);
}

std::optional<OutputError> OutputFolder::removeTemporary(const std::string& path) {
  const Place at = placeOf(path);
  return unlinkAt(path, at.folder, at.temporary);
}

std::optional<OutputError> OutputFolder::syncFolderOf(const std::string& path) {
  const Place at = placeOf(path);
  if (at.folder < 0 || uninterrupted([&] { return fsync(at.folder); }) != 0) return failed(path);
  return std::nullopt;
}

std::optional<OutputError> OutputFolder::syncAll() {
  if (uninterrupted([&] { return syncfs(root_.folder.number()); }) != 0) return failed({});
  return std::nullopt;
}

void OutputFolder::syncMadeFolders() {
  for (const MadeFolder& folder : root_.made) {
    const auto open = [&] { return openat(folder.parent.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); };
    const OpenFile parent(uninterrupted(open));
    if (parent) uninterrupted([&] { return fsync(parent.number()); });
  }
}

void OutputFolder::removeEmptyFolders(const std::string& path) {
  current_ = OpenFile();
  for (std::size_t end = path.rfind('/'); end != path.npos; end = end == 0 ? path.npos : path.rfind('/', end - 1)) {
    const Place at = placeOf(path.substr(0, end));
    if (at.folder < 0 || !removeFolder(at.folder, at.name)) return;
    current_ = OpenFile();
  }
}

void OutputFolder::removeMadeFolders() {
  for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) {
    current_ = OpenFile();
    const Place at = placeOf(*folder);
    if (at.folder >= 0) removeFolder(at.folder, at.name);
  }
  current_ = OpenFile();
  for (auto folder = root_.made.rbegin(); folder != root_.made.rend(); ++folder) {
    removeFolder(folder->parent.number(), folder->name);
  }
}

}  // namespace calm::driver

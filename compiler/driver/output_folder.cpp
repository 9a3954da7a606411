#include "driver/output_folder.h"

#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cstring>
#include <utility>

#include "driver/remove_tree.h"

namespace calm::driver {
namespace {

constexpr const char* preparedName = ".calm-new";
constexpr int readFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

OpenFile openAt(int folder, const char* name, int flags, mode_t mode = 0) {
  return OpenFile(uninterrupted([&] { return openat(folder, name, flags, mode); }));
}

bool sync(int file) {
  return uninterrupted([&] { return fsync(file); }) == 0;
}

}  // namespace

OutputFolder::OutputFolder(std::string shown, OutputRoot root)
    : shown_(std::move(shown)), made_(std::move(root.made)), final_(std::move(root.folder)) {}

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
    case EEXIST:
      return {shown(path), "appeared while it was being built"};
    default:
      return {shown(path), std::strerror(error)};
  }
}

std::optional<OutputError> OutputFolder::lock() {
  if (uninterrupted([&] { return flock(final_.root(), LOCK_EX | LOCK_NB); }) != 0) {
    if (errno == EWOULDBLOCK) return OutputError{shown_, "another build is writing here"};
    return failed({});
  }
  OpenFile prepared = openAt(final_.root(), preparedName, folderFlags);
  if (!prepared && errno == ENOENT) return std::nullopt;
  if (!prepared)
    return OutputError{shown(preparedName), "is no folder; move it away: builds prepare their files there"};
  prepared_.emplace(std::move(prepared));
  return std::nullopt;
}

OutputFolder::Found OutputFolder::found(const std::string& path, const OutputTree::Place& at, Other other) {
  if (at.folder >= 0) {
    FoundFile there{openAt(at.folder, at.name, readFlags)};
    struct stat facts {};
    if (there.file && fstat(there.file.number(), &facts) == 0) {
      if (S_ISREG(facts.st_mode)) {
        there.size = static_cast<std::uint64_t>(facts.st_size);
        return std::optional(std::move(there));
      }
      errno = 0;
    }
  }
  const bool isOther = errno == 0 || errno == ELOOP || errno == ENOTDIR;
  if (errno == ENOENT || (isOther && other == Other::Overlook)) return std::optional<FoundFile>();
  return failed(path);
}

OutputFolder::Found OutputFolder::find(const std::string& path, Other other) {
  return found(path, final_.placeOf(path), other);
}

OutputFolder::Found OutputFolder::findPrepared(const std::string& path) {
  if (!prepared_) return std::optional<FoundFile>();
  return found(path, prepared_->placeOf(path), Other::Overlook);
}

bool OutputFolder::makePreparations() {
  if (prepared_) return true;
  if (uninterrupted([&] { return mkdirat(final_.root(), preparedName, 0777); }) != 0) return false;
  OpenFile made = openAt(final_.root(), preparedName, folderFlags);
  if (!made) {
    const int error = errno;
    uninterrupted([&] { return unlinkat(final_.root(), preparedName, AT_REMOVEDIR); });
    errno = error;
    return false;
  }
  prepared_.emplace(std::move(made));
  return true;
}

OutputTree::Place OutputFolder::preparedPlaceOf(const std::string& path) {
  return makePreparations() ? prepared_->placeOf(path, OutputTree::Missing::Make) : OutputTree::Place{};
}

support::Result<OpenFile, OutputError> OutputFolder::prepare(const std::string& path) {
  const OutputTree::Place at = preparedPlaceOf(path);
  if (at.folder < 0) return failed(path);
  OpenFile file = openAt(at.folder, at.name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (!file) return failed(path);
  return file;
}

std::optional<OutputError> OutputFolder::prepare(const std::string& path, std::string_view bytes) {
  const auto file = prepare(path);
  if (!file) return file.error();
  if (!writeAll(file.value().number(), bytes)) return failed(path);
  return std::nullopt;
}

support::Result<std::string, OutputError> OutputFolder::place(const std::string& path) {
  OutputTree::Place to = final_.placeOf(path);
  const bool whole = to.folder < 0 && errno == ENOENT;
  const std::string moved = whole ? final_.missing() : path;
  if (whole) to = final_.placeOf(moved);
  const OutputTree::Place from = prepared_->placeOf(moved);
  if (to.folder < 0 || from.folder < 0 || !moveToFree(from.folder, from.name, to.folder, to.name)) return failed(moved);
  if (whole) {
    prepared_->forget();
    final_.forget();
  }
  return moved;
}

support::Result<Swap, OutputError> OutputFolder::swap(const std::string& path) {
  const OutputTree::Place from = prepared_->placeOf(path);
  const OutputTree::Place to = final_.placeOf(path);
  if (from.folder < 0 || to.folder < 0) return failed(path);
  const Swap done = swapFiles(from.folder, from.name, to.folder, to.name);
  if (done == Swap::Failed) return failed(path);
  return done;
}

std::optional<OutputError> OutputFolder::withdraw(const std::string& path) {
  const OutputTree::Place to = preparedPlaceOf(path);
  const OutputTree::Place from = final_.placeOf(path);
  if (to.folder < 0 || from.folder < 0 || !moveToFree(from.folder, from.name, to.folder, to.name)) return failed(path);
  return std::nullopt;
}

std::optional<OutputError> OutputFolder::withdrawFolder(const std::string& path) {
  auto error = withdraw(path);
  prepared_->forget();
  final_.forget();
  return error;
}

std::optional<OutputError> OutputFolder::restore(const std::string& path) {
  const OutputTree::Place from = prepared_->placeOf(path);
  const OutputTree::Place to = final_.placeOf(path);
  if (to.folder < 0 || from.folder < 0 || !moveToFree(from.folder, from.name, to.folder, to.name)) return failed(path);
  return std::nullopt;
}

std::optional<OutputError> OutputFolder::remove(const std::string& path) {
  const OutputTree::Place at = final_.placeOf(path);
  if (at.folder >= 0 && uninterrupted([&] { return unlinkat(at.folder, at.name, 0); }) == 0) return std::nullopt;
  if (errno == ENOENT) return std::nullopt;
  return failed(path);
}

std::optional<OutputError> OutputFolder::syncPrepared(const std::string& path) {
  const OutputTree::Place at = prepared_->placeOf(path);
  const OpenFile file = at.folder < 0 ? OpenFile() : openAt(at.folder, at.name, readFlags);
  if (!file || !sync(file.number())) return failed(path);
  return std::nullopt;
}

std::optional<OutputError> OutputFolder::syncPreparations() {
  if (!sync(prepared_->root()) || !sync(final_.root())) return failed(preparedName);
  return std::nullopt;
}

std::optional<OutputError> OutputFolder::syncFolderOf(const std::string& path) {
  const OutputTree::Place at = final_.placeOf(path);
  if (at.folder < 0 || !sync(at.folder)) return failed(path);
  return std::nullopt;
}

void OutputFolder::syncMadeFolders() {
  for (const MadeFolder& folder : made_) {
    const OpenFile parent = openAt(folder.parent.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (parent) sync(parent.number());
  }
}

std::optional<OutputError> OutputFolder::syncAll() {
  if (uninterrupted([&] { return syncfs(final_.root()); }) != 0) return failed({});
  return std::nullopt;
}

std::optional<OutputError> OutputFolder::removePreparations(const std::string& last) {
  if (!prepared_) return std::nullopt;
  const bool emptied = removeAllBut(prepared_->root(), last);
  prepared_->forget();
  const auto gone = [&](const char* name, int folder, int flags) {
    return uninterrupted([&] { return unlinkat(folder, name, flags); }) == 0 || errno == ENOENT;
  };
  if (!emptied || !gone(last.c_str(), prepared_->root(), 0) || !gone(preparedName, final_.root(), AT_REMOVEDIR)) {
    return failed(preparedName);
  }
  prepared_.reset();
  return std::nullopt;
}

void OutputFolder::removeMadeFolders() {
  final_.forget();
  for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder) {
    uninterrupted([&] { return unlinkat(folder->parent.number(), folder->name.c_str(), AT_REMOVEDIR); });
  }
}

}  // namespace calm::driver

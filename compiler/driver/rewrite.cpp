#include "driver/rewrite.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cstdio>
#include <cstring>
#include <utility>

#include "driver/open_below.h"
#include "driver/output_system.h"
#include "driver/paths.h"

namespace calm::driver {
namespace {

constexpr std::string_view changedMeanwhile = "was changed meanwhile, so it is left as it is";
/// So many runs that were killed at the same file leave room for another.
constexpr int mostTemporaries = 9;

/// The name under which a new text is written beside its file.
std::string temporaryName(std::string_view name) { return fmt::format(".{}.calm-new", name); }

std::string systemSays() { return std::strerror(errno); }

/// Whether the file holds these bytes and no more.
bool holds(int file, std::string_view bytes) {
  char piece[1 << 16];
  off_t at = 0;
  while (true) {
    const ssize_t got = uninterrupted([&] { return pread(file, piece, sizeof piece, at); });
    if (got <= 0) return got == 0 && bytes.empty();
    const auto size = static_cast<std::size_t>(got);
    if (bytes.substr(0, size) != std::string_view(piece, size)) return false;
    bytes.remove_prefix(size);
    at += got;
  }
}

/// Writes the bytes over the file from its start.
bool writeOver(int file, std::string_view bytes) {
  if (lseek(file, 0, SEEK_SET) != 0 || !writeAll(file, bytes)) return false;
  const auto size = static_cast<off_t>(bytes.size());
  return uninterrupted([&] { return ftruncate(file, size); }) == 0 && uninterrupted([&] { return fsync(file); }) == 0;
}

class Rewriting {
 public:
  explicit Rewriting(const Rewrite& change) : change_(change), name_(change.path.substr(change.path.rfind('/') + 1)) {}

  std::optional<std::string> run() {
    if (auto problem = openAll()) return problem;
    if (!holds(file_.number(), change_.before)) return std::string(changedMeanwhile);
    if (change_.before == change_.after) return std::nullopt;
    if (auto problem = writeTemporary()) return problem;
    const bool exchanges = facts_.st_nlink == 1 && keepsOwner();
    auto problem = exchanges ? exchange() : overwrite();
    if (!problem) static_cast<void>(uninterrupted([&] { return fsync(folder_.number()); }));
    return problem;
  }

 private:
  std::optional<std::string> openAll() {
    if (!liesUnder(change_.path, change_.root)) return "lies outside the folder of the project";
    const auto openRoot = [&] { return open(change_.root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC); };
    const OpenFile root(uninterrupted(openRoot));
    if (!root) return systemSays();
    const std::string folder = relative(folderOf(change_.path), change_.root);
    folder_ = openBelow(root.number(), folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (!folder_) return systemSays();
    file_ = openBelow(folder_.number(), name_, O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (!file_ && errno == ELOOP) return "leads through a link, and links are not followed";
    if (!file_ || fstat(file_.number(), &facts_) != 0) return systemSays();
    if (!S_ISREG(facts_.st_mode)) return "is no regular file";
    return std::nullopt;
  }

  /// The new text, whole and durable, under a name that no other run has.
  std::optional<std::string> writeTemporary() {
    for (int attempt = 1; !made_ && attempt <= mostTemporaries; ++attempt) {
      temporary_ = temporaryName(name_) + (attempt == 1 ? "" : fmt::format("-{}", attempt));
      constexpr int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
      made_ = OpenFile(uninterrupted([&] { return openat(folder_.number(), temporary_.c_str(), flags, 0600); }));
      if (!made_ && errno != EEXIST) return systemSays();
    }
    if (!made_) return fmt::format("{} and others like it stand beside it: remove them", temporaryName(name_));
    const bool written = writeAll(made_.number(), change_.after) &&
                         uninterrupted([&] { return fchmod(made_.number(), facts_.st_mode & 07777); }) == 0 &&
                         uninterrupted([&] { return fsync(made_.number()); }) == 0;
    if (!written) return failed();
    return std::nullopt;
  }

  bool keepsOwner() {
    struct stat made {};
    if (fstat(made_.number(), &made) != 0) return false;
    if (made.st_uid == facts_.st_uid && made.st_gid == facts_.st_gid) return true;
    // A change of owner takes the set-id bits away.
    return uninterrupted([&] { return fchown(made_.number(), facts_.st_uid, facts_.st_gid); }) == 0 &&
           uninterrupted([&] { return fchmod(made_.number(), facts_.st_mode & 07777); }) == 0;
  }

  /// Both files change names in one step, so what was there at that instant can be looked at, and put back.
  std::optional<std::string> exchange() {
    const Swap done = swapFiles(folder_.number(), temporary_.c_str(), folder_.number(), name_.c_str());
    if (done == Swap::Failed) return failed();
    if (done == Swap::Replaced) return std::nullopt;
    const OpenFile old = openBelow(folder_.number(), temporary_, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (old && holds(old.number(), change_.before)) {
      removeTemporary();
      return std::nullopt;
    }
    const bool back =
        swapFiles(folder_.number(), temporary_.c_str(), folder_.number(), name_.c_str()) == Swap::Exchanged;
    if (back) removeTemporary();
    return std::string(changedMeanwhile);
  }

  std::optional<std::string> overwrite() {
    if (writeOver(file_.number(), change_.after)) {
      removeTemporary();
      return std::nullopt;
    }
    const std::string why = systemSays();
    if (!writeOver(file_.number(), change_.before)) return fmt::format("{}; its new text is in {}", why, temporary_);
    removeTemporary();
    return why;
  }

  std::string failed() {
    std::string why = systemSays();
    removeTemporary();
    return why;
  }

  void removeTemporary() { static_cast<void>(unlinkat(folder_.number(), temporary_.c_str(), 0)); }

  const Rewrite& change_;
  std::string name_;
  OpenFile folder_;
  OpenFile file_;
  struct stat facts_ {};
  std::string temporary_;
  OpenFile made_;
};

}  // namespace

std::optional<std::string> rewriteOnDisk(const Rewrite& change) { return Rewriting(change).run(); }

}  // namespace calm::driver

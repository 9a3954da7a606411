#include "driver/output_system.h"

#include <sys/stat.h>

#include <cstdio>

namespace calm::driver {

bool writeAll(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t taken = uninterrupted([&] { return ::write(file, bytes.data(), bytes.size()); });
    if (taken < 0) return false;
    if (taken == 0) {
      errno = ENOSPC;
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(taken));
  }
  return true;
}

bool moveToFree(int folder, const char* from, const char* to) {
  const auto move = [&] { return renameat2(folder, from, folder, to, RENAME_NOREPLACE); };
  if (uninterrupted(move) == 0) return true;
  if (errno != EINVAL && errno != ENOSYS) return false;
  struct stat facts {};
  if (fstatat(folder, to, &facts, AT_SYMLINK_NOFOLLOW) == 0) {
    errno = EEXIST;
    return false;
  }
  return uninterrupted([&] { return renameat(folder, from, folder, to); }) == 0;
}

Swap swapFiles(int folder, const char* from, const char* to) {
  const auto exchange = [&] { return renameat2(folder, from, folder, to, RENAME_EXCHANGE); };
  if (uninterrupted(exchange) == 0) return Swap::Exchanged;
  if (errno != EINVAL && errno != ENOSYS) return Swap::Failed;
  const auto replace = [&] { return renameat(folder, from, folder, to); };
  return uninterrupted(replace) == 0 ? Swap::Replaced : Swap::Failed;
}

}  // namespace calm::driver

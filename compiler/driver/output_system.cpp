#include "driver/output_system.h"

#include <sys/stat.h>

#include <algorithm>
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

std::optional<std::string> readAll(int file) {
  std::string bytes;
  std::size_t filled = 0;
  while (true) {
    bytes.resize(std::max<std::size_t>(std::size_t{64} * 1024, filled * 2));
    const ssize_t got = uninterrupted([&] { return ::read(file, bytes.data() + filled, bytes.size() - filled); });
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

bool moveToFree(int fromFolder, const char* from, int toFolder, const char* to) {
  const auto move = [&] { return renameat2(fromFolder, from, toFolder, to, RENAME_NOREPLACE); };
  if (uninterrupted(move) == 0) return true;
  if (errno != EINVAL && errno != ENOSYS) return false;
  struct stat facts {};
  if (fstatat(toFolder, to, &facts, AT_SYMLINK_NOFOLLOW) == 0) {
    errno = EEXIST;
    return false;
  }
  return uninterrupted([&] { return renameat(fromFolder, from, toFolder, to); }) == 0;
}

Swap swapFiles(int fromFolder, const char* from, int toFolder, const char* to) {
  const auto exchange = [&] { return renameat2(fromFolder, from, toFolder, to, RENAME_EXCHANGE); };
  if (uninterrupted(exchange) == 0) return Swap::Exchanged;
  if (errno != EINVAL && errno != ENOSYS) return Swap::Failed;
  const auto replace = [&] { return renameat(fromFolder, from, toFolder, to); };
  return uninterrupted(replace) == 0 ? Swap::Replaced : Swap::Failed;
}

}  // namespace calm::driver

#include "driver/report_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace calm::driver {
namespace {

int put(const std::string& path, std::string_view bytes, int how) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | how, 0666);
  if (file < 0) return errno;
  int error = 0;
  while (!bytes.empty() && error == 0) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error = errno;
    }
  }
  if (close(file) != 0 && error == 0) error = errno;
  return error;
}

}  // namespace

int writeReport(const std::string& path, std::string_view bytes) { return put(path, bytes, O_TRUNC); }

int appendReport(const std::string& path, std::string_view bytes) { return put(path, bytes, O_APPEND); }

}  // namespace calm::driver

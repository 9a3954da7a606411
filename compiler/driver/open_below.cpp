#include "driver/open_below.h"

#include <linux/openat2.h>
#include <sys/syscall.h>

#include <algorithm>
#include <utility>

namespace calm::driver {
namespace {

OpenFile stepByStep(int folder, const std::string& path, int flags) {
  OpenFile at(uninterrupted([&] { return fcntl(folder, F_DUPFD_CLOEXEC, 0); }));
  for (std::size_t begin = 0; begin < path.size() && at;) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string step = path.substr(begin, end - begin);
    const int wanted = end == path.size() ? flags : O_PATH | O_DIRECTORY | O_CLOEXEC;
    at = OpenFile(uninterrupted([&] { return openat(at.number(), step.c_str(), wanted | O_NOFOLLOW); }));
    begin = end + 1;
  }
  return at;
}

}  // namespace

OpenFile openBelow(int folder, const std::string& path, int flags) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  const long opened = uninterrupted([&] { return syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how); });
  if (opened >= 0 || (errno != ENOSYS && errno != EPERM)) return OpenFile(static_cast<int>(opened));
  return stepByStep(folder, path, flags);
}

}  // namespace calm::driver

#include "source/open_beneath.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <utility>

namespace calm::source {

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (number_ >= 0) close(number_);
  number_ = other.release();
  return *this;
}

Descriptor::~Descriptor() {
  if (number_ >= 0) close(number_);
}

int Descriptor::release() { return std::exchange(number_, -1); }

Descriptor openBeneath(int root, const std::string& path, int flags) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  // EAGAIN: something beneath the root was renamed meanwhile, and the kernel wants to be asked again.
  for (int attempt = 0; attempt < 16; ++attempt) {
    const long opened = syscall(SYS_openat2, root, path.c_str(), &how, sizeof how);
    if (opened >= 0) return Descriptor(static_cast<int>(opened));
    if (errno != EAGAIN && errno != EINTR) break;
  }
  if (errno != ENOSYS && errno != EPERM) return Descriptor(-1);
  return openStepByStep(root, path, flags);
}

Descriptor openStepByStep(int root, const std::string& path, int flags) {
  Descriptor folder(fcntl(root, F_DUPFD_CLOEXEC, 0));
  std::string_view rest = path;
  while (folder) {
    const std::size_t slash = rest.find('/');
    const std::string step(rest.substr(0, slash));
    const bool last = slash == std::string_view::npos;
    if (step == "..") {
      errno = EXDEV;
      return Descriptor(-1);
    }
    Descriptor next(openat(folder.number(), step.c_str(),
                           last ? flags | O_NOFOLLOW : O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (last) return next;
    folder = std::move(next);
    rest.remove_prefix(slash + 1);
  }
  return folder;
}

}  // namespace calm::source

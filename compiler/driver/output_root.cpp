#include "driver/output_root.h"

#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

namespace calm::driver {
namespace {

constexpr int walkFlags = O_PATH | O_DIRECTORY | O_CLOEXEC;

std::vector<std::string> stepsOf(const std::string& path) {
  std::vector<std::string> steps;
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    std::string step = path.substr(begin, end - begin);
    if (!step.empty() && step != ".") steps.push_back(std::move(step));
    begin = end + 1;
  }
  return steps;
}

bool isLink(int parent, const std::string& name) {
  struct stat facts {};
  return fstatat(parent, name.c_str(), &facts, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(facts.st_mode);
}

/// Follows a link, if it stays beneath the folder it stands in.
OpenFile followBeneath(int parent, const std::string& name) {
  open_how how{};
  how.flags = walkFlags;
  how.resolve = RESOLVE_BENEATH;
  const auto follow = [&] { return syscall(SYS_openat2, parent, name.c_str(), &how, sizeof how); };
  return OpenFile(static_cast<int>(uninterrupted(follow)));
}

OpenFile stepInto(int parent, const std::string& name, int flags) {
  return OpenFile(uninterrupted([&] { return openat(parent, name.c_str(), walkFlags | flags); }));
}

/// One step of the walk; the reason where it can not be taken.
support::Result<OpenFile, std::string> enter(int parent, const std::string& name, bool mayFollow) {
  if (mayFollow || name == "..") {
    OpenFile folder = stepInto(parent, name, 0);
    if (folder || errno == ENOENT) return folder;
    return errno == ENOTDIR ? std::string("is a file, not a folder") : std::string(std::strerror(errno));
  }
  OpenFile folder = stepInto(parent, name, O_NOFOLLOW);
  if (folder || errno == ENOENT) return folder;
  const int error = errno;
  if (!isLink(parent, name)) {
    return error == ENOTDIR ? std::string("is a file, not a folder") : std::string(std::strerror(error));
  }
  OpenFile beneath = followBeneath(parent, name);
  if (beneath) return beneath;
  return std::string("is a link that leads elsewhere; name the folder that it leads to");
}

}  // namespace

support::Result<OutputRoot, OutputError> openRoot(const std::string& path, RootMissing missing) {
  const bool absolute = !path.empty() && path.front() == '/';
  const std::vector<std::string> steps = stepsOf(path);
  OutputRoot root;
  OpenFile at = stepInto(AT_FDCWD, absolute ? "/" : ".", 0);
  if (path.empty() || !at) return OutputError{path, path.empty() ? "names no folder" : std::strerror(errno)};
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool mayFollow = absolute && i + 1 < steps.size();
    auto next = enter(at.number(), steps[i], mayFollow);
    if (next && !next.value()) {
      if (missing == RootMissing::Accept) return OutputRoot{};
      if (uninterrupted([&] { return mkdirat(at.number(), steps[i].c_str(), 0777); }) != 0 && errno != EEXIST) {
        return OutputError{path, std::strerror(errno)};
      }
      next = enter(at.number(), steps[i], false);
      root.made.push_back({std::move(at), steps[i]});
    }
    if (!next) return OutputError{path, next.error()};
    at = std::move(next.value());
  }
  const auto reopen = [&] { return openat(at.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); };
  root.folder = OpenFile(uninterrupted(reopen));
  if (!root.folder) return OutputError{path, std::strerror(errno)};
  return root;
}

}  // namespace calm::driver

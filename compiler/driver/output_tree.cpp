#include "driver/output_tree.h"

#include <sys/stat.h>

#include <algorithm>
#include <utility>

namespace calm::driver {
namespace {

/// Whether `folders` is `outer` or lies in it.
bool isWithin(std::string_view folders, std::string_view outer) {
  return folders.starts_with(outer) && (folders.size() == outer.size() || folders[outer.size()] == '/');
}

}  // namespace

bool OutputTree::isKnownMissing(std::string_view folders) const {
  return !missing_.empty() && isWithin(folders, missing_);
}

int OutputTree::enter(std::string_view folders, Missing missing) {
  while (!open_.empty() && !isWithin(folders, std::string_view(way_).substr(0, open_.back().end))) open_.pop_back();
  std::size_t end = open_.empty() ? 0 : open_.back().end;
  way_ = folders;
  while (end < folders.size()) {
    const std::size_t begin = end == 0 ? 0 : end + 1;
    end = std::min(folders.find('/', begin), folders.size());
    const std::string step(folders.substr(begin, end - begin));
    const int parent = open_.empty() ? root_.number() : open_.back().folder.number();
    const auto make = [&] { return mkdirat(parent, step.c_str(), 0777); };
    if (missing == Missing::Make) {
      if (uninterrupted(make) != 0 && errno != EEXIST) return -1;
      missing_.clear();
    }
    const auto open = [&] { return openat(parent, step.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC); };
    OpenFile folder(uninterrupted(open));
    if (!folder) {
      if (errno == ENOENT) missing_ = folders.substr(0, end);
      return -1;
    }
    open_.push_back({end, std::move(folder)});
  }
  return open_.empty() ? root_.number() : open_.back().folder.number();
}

OutputTree::Place OutputTree::placeOf(const std::string& path, Missing missing) {
  const std::size_t slash = path.rfind('/');
  const char* const name = path.c_str() + (slash == path.npos ? 0 : slash + 1);
  if (slash == path.npos) return {root_.number(), name};
  const std::string_view folders = std::string_view(path).substr(0, slash);
  if (missing == Missing::Refuse && isKnownMissing(folders)) {
    errno = ENOENT;
    return {-1, name};
  }
  return {enter(folders, missing), name};
}

void OutputTree::forget() {
  open_.clear();
  way_.clear();
  missing_.clear();
}

void OutputTree::removeEmptyFolders(const std::string& path) {
  for (std::size_t end = path.rfind('/'); end != path.npos && end > 0; end = path.rfind('/', end - 1)) {
    const std::string folder = path.substr(0, end);
    const Place at = placeOf(folder);
    const bool removed =
        at.folder >= 0 && uninterrupted([&] { return unlinkat(at.folder, at.name, AT_REMOVEDIR); }) == 0;
    forget();
    if (!removed) return;
  }
}

}  // namespace calm::driver

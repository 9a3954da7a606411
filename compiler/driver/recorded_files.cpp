#include "driver/recorded_files.h"

namespace calm::driver {

support::Result<std::string, ReadProblem> RecordedFiles::read(const std::string& path, const std::string& root,
                                                              std::uint64_t limit) {
  auto text = disk_.read(path, root, limit);
  if (text || disk_.isFile(path)) seen_.insert(path);
  return text;
}

bool RecordedFiles::isFile(const std::string& path) {
  const bool isThere = disk_.isFile(path);
  if (isThere) seen_.insert(path);
  return isThere;
}

}  // namespace calm::driver

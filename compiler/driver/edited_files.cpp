#include "driver/edited_files.h"

namespace calm::driver {

support::Result<std::string, ReadProblem> EditedFiles::read(const std::string& path, const std::string& root,
                                                            std::uint64_t limit) {
  const auto edited = texts_.find(path);
  if (edited == texts_.end()) return disk_.read(path, root, limit);
  if (edited->second.size() > limit) return ReadProblem{ReadFault::TooLarge, "is too large"};
  return edited->second;
}

}  // namespace calm::driver

#include "source/file_system.h"

#include <algorithm>

namespace calm::source {

support::Result<std::string, FileError> normalPath(std::string_view path) {
  if (path.starts_with('/')) return FileError{FileProblem::Outside, "the path is absolute"};
  if (path.find('\0') != std::string_view::npos) return FileError{FileProblem::Missing, "the path holds a NUL"};
  std::vector<std::string_view> steps;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view step = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (step.empty() || step == ".") continue;
    if (step != "..") {
      steps.push_back(step);
      continue;
    }
    if (steps.empty()) return FileError{FileProblem::Outside, "the path climbs out of the root"};
    steps.pop_back();
  }
  std::string normal;
  for (const std::string_view step : steps) {
    if (!normal.empty()) normal += '/';
    normal += step;
  }
  return normal.empty() ? std::string(".") : normal;
}

}  // namespace calm::source

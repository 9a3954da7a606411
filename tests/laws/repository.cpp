#include "laws/repository.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace laws {

namespace fs = std::filesystem;

std::vector<fs::path> calmFiles() {
  std::vector<fs::path> found;
  auto at = fs::recursive_directory_iterator(CALM_REPOSITORY);
  for (; at != fs::recursive_directory_iterator(); ++at) {
    const std::string name = at->path().filename().string();
    if (at->is_directory() && (name == "build" || name == "node_modules" || name.starts_with('.'))) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file() && name.ends_with(".calm")) {
      found.push_back(at->path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string contents(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace laws

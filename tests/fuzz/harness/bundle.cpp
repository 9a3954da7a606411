#include "fuzz/harness/bundle.h"

#include <algorithm>

namespace fuzz {
namespace {

constexpr std::string_view fileMark = "//# file ";
constexpr std::string_view wordMark = "//# word ";

std::string pathOf(std::string_view name) { return calm::driver::absolute(Bundle::folder, name); }

}  // namespace

Bundle readBundle(std::string_view input) {
  Bundle bundle;
  std::string path = pathOf("main.calm");
  bundle.files.texts[path];
  while (!input.empty()) {
    const std::size_t end = std::min(input.find('\n'), input.size() - 1) + 1;
    const std::string_view line = input.substr(0, end);
    const std::string_view rest = line.substr(0, line.find('\n'));
    input.remove_prefix(end);
    if (line.starts_with(fileMark)) {
      path = pathOf(rest.substr(fileMark.size()));
    } else if (line.starts_with(wordMark)) {
      bundle.words.emplace_back(rest.substr(wordMark.size()));
    } else {
      bundle.files.texts[path] += line;
    }
  }
  return bundle;
}

}  // namespace fuzz

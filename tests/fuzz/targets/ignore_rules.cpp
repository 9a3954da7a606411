// Seeds: .gitignore

#include "driver/ignore_rules.h"

#include <algorithm>

#include "fuzz/harness/target.h"

namespace {

/// The first line is a path, the others are those of a .calmignore.
void run(std::string_view input) {
  const std::size_t end = std::min(input.find('\n'), input.size());
  const std::string path = "/p/" + std::string(input.substr(0, end));
  calm::driver::IgnoreRules rules("/p");
  rules.add(input.substr(std::min(end + 1, input.size())));
  calm::driver::PatternMatcher matcher;
  static_cast<void>(rules.ignores(path, false, matcher));
  static_cast<void>(rules.ignores(path, true, matcher));
}

}  // namespace

const fuzz::Target fuzz::target{run};

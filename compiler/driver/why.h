#pragma once

#include <string>
#include <string_view>

#include "driver/files.h"
#include "support/result.h"

namespace calm::driver {

/// Why there is no answer: one line, `path: reason`.
struct WhyProblem {
  std::string path;
  std::string reason;
};

/// Answers `calmc why FILE#/pointer` (of a file without structure `FILE#L3`, a line): the value, and where it comes
/// from by the `calm-map.json` of its build: the place that wrote it, or the rule with its page that derived it, for
/// what and from what. A pointer to an object or a list is answered for each value inside. `workingFolder` is absolute.
support::Result<std::string, WhyProblem> why(Files& disk, const std::string& workingFolder, std::string_view question);

}  // namespace calm::driver

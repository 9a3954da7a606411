#pragma once

#include <string>
#include <vector>

#include "driver/files.h"

namespace calm::driver {

/// What a search leaves out beside what .gitignore and .calmignore say.
struct SearchLimits {
  /// Patterns of `exclude`, from the project's root.
  std::vector<std::string> exclude;
  /// The output folder (absolute); empty: none.
  std::string outputFolder;
};

struct FoundSources {
  /// Absolute paths, sorted.
  std::vector<std::string> paths;
  /// One line for each folder that could not be read.
  std::vector<std::string> problems;
};

/// Every *.calm file under the folder, but not those in hidden folders, in the output of a build, or ignored.
/// The ignore files from the project's root down count.
FoundSources findSources(const std::string& folder, const std::string& root, const SearchLimits& limits, Files& disk);

}  // namespace calm::driver

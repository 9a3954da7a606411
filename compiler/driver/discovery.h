#pragma once

#include <functional>
#include <string>
#include <vector>

#include "driver/files.h"

namespace calm::driver {

/// What a project leaves out of a search beside what its .gitignore and .calmignore say.
struct SearchLimits {
  /// `exclude` of calm.yaml: patterns as in .gitignore, from the project's root.
  std::vector<std::string> exclude;
  /// The output folder (absolute).
  std::string outputFolder;
};

/// What every search of a run leaves out, and where it asks for the limits of a project.
struct SearchRules {
  /// Patterns of the command line, from the folder `excludeFrom`.
  std::vector<std::string> exclude;
  std::string excludeFrom;
  /// The limits of the project with this root.
  std::function<SearchLimits(const std::string& root)> limitsOf;
};

/// Why a search is not complete: a folder or ignore file that could not be read.
struct SearchProblem {
  /// Absolute.
  std::string path;
  std::string reason;
};

struct FoundSources {
  /// Absolute paths.
  std::vector<std::string> paths;
  std::vector<SearchProblem> problems;
};

/// A file that the user names, and the root of its project.
struct NamedSource {
  std::string path;
  std::string root;
};

/// Every *.calm file under the folder, sorted, but not those in hidden folders, in the output folder, or left out by
/// `exclude`, .gitignore or .calmignore. The ignore files from the project's root down count; a folder with a calm.yaml
/// is a project of its own, with its own `exclude`. A link is neither followed nor found.
FoundSources findSources(const std::string& folder, const std::string& root, const SearchRules& rules, Files& disk);

/// Those of the named files that a search from their root would not leave out, in their order.
FoundSources keepFound(const std::vector<NamedSource>& files, const SearchRules& rules, Files& disk);

}  // namespace calm::driver

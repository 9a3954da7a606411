#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace calm::driver {

/// Whether a path with `/` fits a pattern with `*`, `?`, `[a-z]` and `**`, as .gitignore means them.
bool fitsPattern(std::string_view path, std::string_view pattern);

/// The lines of the .gitignore and .calmignore files that have been entered, the last one that fits decides.
class IgnoreRules {
 public:
  /// The lines of a file that lies in `folder` (absolute).
  void add(std::string_view folder, std::string_view lines);
  /// One pattern, as `exclude` in calm.yaml has it.
  void addPattern(std::string_view folder, std::string_view pattern);

  bool ignores(std::string_view path, bool isFolder) const;

 private:
  struct Rule {
    std::string folder;
    std::string pattern;
    bool negated = false;
    bool foldersOnly = false;
    /// Holds a slash: fits from the folder on; else it fits the last part of the path.
    bool anchored = false;
  };
  std::vector<Rule> rules_;
};

}  // namespace calm::driver

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace calm::driver {

/// Compares paths with patterns of .gitignore, and counts what that costs: a pattern that somebody else wrote may ask
/// for any amount of work.
class PatternMatcher {
 public:
  /// Whether a path with `/` between its parts fits a pattern with `*`, `?`, `[a-z]`, `[[:alpha:]]` and, as a part of
  /// its own, `**`.
  bool fits(std::string_view path, std::string_view pattern);

  /// Steps of comparison so far.
  std::uint64_t steps() const { return steps_; }

 private:
  bool fitsPart(std::string_view part, std::string_view pattern);

  std::uint64_t steps_ = 0;
};

/// One line of a .gitignore or .calmignore file.
struct IgnorePattern {
  std::string text;
  bool negated = false;
  bool foldersOnly = false;
  /// Holds a slash that is not its end: fits from its folder on; else it fits the last part of a path.
  bool anchored = false;
};

/// What a line of an ignore file says. Its text is empty where it says nothing: a comment, a blank line, a lone slash.
IgnorePattern readIgnoreLine(std::string_view line);

}  // namespace calm::driver

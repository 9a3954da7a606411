#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "driver/ignore_pattern.h"

namespace calm::driver {

/// The patterns of one ignore file, or of one list in calm.yaml, from a folder on. Paths are absolute.
class IgnoreRules {
 public:
  explicit IgnoreRules(std::string folder) : folder_(std::move(folder)) {}

  /// The lines of a file.
  void add(std::string_view lines);
  /// One pattern, as a line of a file would have it.
  void addPattern(std::string_view pattern);

  std::size_t size() const { return patterns_.size(); }

  /// What the last pattern that fits says: left out, or not. Nothing where none fits.
  std::optional<bool> ignores(std::string_view path, bool isFolder, PatternMatcher& matcher) const;

 private:
  std::string folder_;
  std::vector<IgnorePattern> patterns_;
};

/// The ignore files of one name on the way from the project's root to a folder. The deepest one that says something of
/// a path decides.
struct IgnoreChain {
  std::shared_ptr<const IgnoreChain> above;
  IgnoreRules rules;

  static std::optional<bool> ignores(const std::shared_ptr<const IgnoreChain>& chain, std::string_view path,
                                     bool isFolder, PatternMatcher& matcher);
};

}  // namespace calm::driver

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace calm::driver {

/// `CODE: level` of calm.yaml or --level. No severity means off.
struct Level {
  std::string code;
  std::optional<diagnostics::Severity> severity;
};

/// Reads `error`, `warning`, `note` or `off`; false where it is none of them.
bool readLevel(std::string_view word, Level& level);

/// The levels of a project, applied to what was found.
class Levels {
 public:
  /// Of two levels of one code the later one counts.
  void set(Level level) { levels_.push_back(std::move(level)); }
  /// Gives the finding its level; false where it is off. An error of the compiler stays one.
  bool apply(diagnostics::Diagnostic& found) const;

 private:
  std::vector<Level> levels_;
};

}  // namespace calm::driver

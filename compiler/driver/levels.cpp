#include "driver/levels.h"

#include <algorithm>
#include <array>

#include "diagnostics/lift.h"

namespace calm::driver {
namespace {

using diagnostics::Severity;

struct Word {
  std::string_view text;
  std::optional<Severity> severity;
};
constexpr std::array words = std::to_array<Word>({
    {"error", Severity::Error},
    {"warning", Severity::Warning},
    {"note", Severity::Note},
    {"off", std::nullopt},
});

}  // namespace

bool readLevel(std::string_view word, Level& level) {
  const auto at = std::find_if(words.begin(), words.end(), [&](const Word& each) { return each.text == word; });
  if (at == words.end()) return false;
  level.severity = at->severity;
  return true;
}

bool Levels::apply(diagnostics::Diagnostic& found) const {
  if (diagnostics::isFirm(found)) return true;
  const auto isThis = [&](const Level& level) { return level.code == found.code; };
  const auto last = std::find_if(levels_.rbegin(), levels_.rend(), isThis);
  if (last == levels_.rend()) return true;
  if (last->severity) found.severity = *last->severity;
  return last->severity.has_value();
}

}  // namespace calm::driver

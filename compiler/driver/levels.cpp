#include "driver/levels.h"

#include <algorithm>
#include <array>

#include "diagnostics/catalog.h"

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

std::string_view lockedBecause(std::string_view code) {
  if (!code.starts_with("CALM")) return {};
  bool known = false;
  bool alwaysError = true;
  for (const diagnostics::Entry& entry : diagnostics::catalog) {
    if (entry.code != code) continue;
    known = true;
    alwaysError = alwaysError && entry.severity == Severity::Error;
  }
  if (!known) return "there is no such code";
  if (code.starts_with("CALM1")) return "text and syntax are not a matter of taste";
  if (code.starts_with("CALM4")) return "secrets are not a matter of taste";
  return alwaysError ? "without it the compiler could not go on" : "";
}

bool Levels::apply(diagnostics::Diagnostic& found) const {
  const auto isThis = [&](const Level& level) { return level.code == found.code; };
  const auto last = std::find_if(levels_.rbegin(), levels_.rend(), isThis);
  if (last == levels_.rend()) return true;
  if (last->severity) found.severity = *last->severity;
  return last->severity.has_value();
}

}  // namespace calm::driver

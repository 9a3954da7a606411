#include "diagnostics/lift.h"

#include <algorithm>
#include <array>

#include "diagnostics/catalog.h"

namespace calm::diagnostics {
namespace {

constexpr std::array allowable = {ScreenLabel.code, Shadows.code, NotWanted.code, LooksLikeCredential.code};

/// Ids of rules never begin so.
bool belongsToUs(std::string_view code) { return code.starts_with("CALM"); }

}  // namespace

std::string_view lockedBecause(std::string_view code) {
  if (!belongsToUs(code)) return {};
  bool known = false;
  bool alwaysError = true;
  for (const Entry& entry : catalog) {
    if (entry.code != code) continue;
    known = true;
    alwaysError = alwaysError && entry.severity == Severity::Error;
  }
  if (!known) return "there is no such code";
  if (code.starts_with("CALM1")) return "text and syntax are not a matter of taste";
  if (code.starts_with("CALM4")) return "secrets are not a matter of taste";
  if (code.starts_with("CALM5") && alwaysError) return "an exception that does not hold is no exception";
  return alwaysError ? "without it the compiler could not go on" : "";
}

bool isOurs(std::string_view code) {
  return std::any_of(catalog.begin(), catalog.end(), [&](const Entry& entry) { return entry.code == code; });
}

std::span<const std::string_view> allowableCodes() { return allowable; }

bool isAllowable(std::string_view code) {
  return !belongsToUs(code) || std::find(allowable.begin(), allowable.end(), code) != allowable.end();
}

bool isFirm(const Diagnostic& found) {
  return found.severity == Severity::Error && belongsToUs(found.code) && !isAllowable(found.code);
}

}  // namespace calm::diagnostics

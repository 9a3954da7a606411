#include "driver/selection.h"

#include <algorithm>

#include "diagnostics/kind.h"

namespace calm::driver {
namespace {

constexpr std::string_view all = "ALL";

/// How narrow it is: everything is less than a beginning of any length.
std::size_t narrowness(const Selector& selector) { return selector.text == all ? 0 : selector.text.size(); }

}  // namespace

bool fits(const Selector& selector, std::string_view code) {
  return selector.text == all || code.starts_with(selector.text);
}

bool Selection::takes(const diagnostics::Diagnostic& found) const {
  if (selectors_.empty()) return true;
  if (found.code.starts_with("CALM") && found.severity == diagnostics::Severity::Error) return true;
  const auto selects = [](const Selector& each) { return each.effect == Selector::Effect::Select; };
  const Selector* narrowest = nullptr;
  for (const Selector& each : selectors_) {
    if (!fits(each, found.code)) continue;
    const bool narrower = narrowest == nullptr || narrowness(each) > narrowness(*narrowest);
    const bool asNarrow = !narrower && narrowness(each) == narrowness(*narrowest);
    if (narrower || (asNarrow && !selects(each))) narrowest = &each;
  }
  if (narrowest != nullptr) return selects(*narrowest);
  return std::none_of(selectors_.begin(), selectors_.end(), selects);
}

}  // namespace calm::driver

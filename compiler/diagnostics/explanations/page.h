#pragma once

#include <string>
#include <string_view>

#include "diagnostics/explanations/explanation.h"

namespace calm::diagnostics {

/// The words for the levels that findings of the code have: `error`, or `error, note`.
std::string levelsOf(std::string_view code);

/// docs/diagnostics/<code>.md: what, why, an example, the same without the mistake, the way out. An example that holds
/// what a page can not show has it escaped.
std::string codePage(const Explanation& explained);

}  // namespace calm::diagnostics

#include "diagnostics/explanations/explanation.h"

#include <algorithm>
#include <array>

namespace calm::diagnostics {
namespace {

#define CALM_EXPLANATION(code, title, what, why, form, fires, instead, wayOut) \
  Explanation{code, title, what, why, ExampleForm::form, fires, instead, wayOut},
constexpr std::array table{
#include "diagnostics/explanations/text.def"

#include "diagnostics/explanations/names.def"

#include "diagnostics/explanations/secrets.def"

#include "diagnostics/explanations/configuration.def"

#include "diagnostics/explanations/keys.def"

#include "diagnostics/explanations/files.def"
};
#undef CALM_EXPLANATION

}  // namespace

std::span<const Explanation> explanations() { return table; }

const Explanation* explanation(std::string_view code) {
  const auto at = std::lower_bound(table.begin(), table.end(), code,
                                   [](const Explanation& each, std::string_view wanted) { return each.code < wanted; });
  return at != table.end() && at->code == code ? &*at : nullptr;
}

}  // namespace calm::diagnostics

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

std::vector<ExampleFile> filesOf(std::string_view example) {
  constexpr std::string_view before = "==> ";
  constexpr std::string_view behind = " <==\n";
  if (!example.starts_with(before)) return {{"main.calm", example}};
  std::vector<ExampleFile> files;
  while (!example.empty()) {
    const std::size_t end = example.find(behind);
    const std::string_view name = example.substr(before.size(), end - before.size());
    example.remove_prefix(end + behind.size());
    const std::size_t next = example.find("\n\n==> ");
    files.push_back({name, example.substr(0, next == std::string_view::npos ? next : next + 1)});
    example.remove_prefix(next == std::string_view::npos ? example.size() : next + 2);
  }
  return files;
}

std::span<const Explanation> explanations() { return table; }

const Explanation* explanation(std::string_view code) {
  const auto at = std::lower_bound(table.begin(), table.end(), code,
                                   [](const Explanation& each, std::string_view wanted) { return each.code < wanted; });
  return at != table.end() && at->code == code ? &*at : nullptr;
}

}  // namespace calm::diagnostics

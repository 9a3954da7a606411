#include "semantics/cycle.h"

#include <algorithm>
#include <cstddef>

namespace calm::semantics {

void reportCycle(Analysis& analysis, Span place, std::string_view name) {
  constexpr std::ptrdiff_t most = 8;
  auto& found = analysis.sink.report(place, diagnostics::Cycle, {name});
  const std::vector<Span>& way = analysis.way;
  const auto begin = std::find(way.rbegin(), way.rend(), place).base();
  if (std::find(way.begin(), way.end(), place) != way.end()) {
    const std::ptrdiff_t between = way.end() - begin;
    for (auto each = begin; each != begin + std::min(between, most); ++each) found.mark(*each, "on the way round");
  }
  found.helped("give one of the values on the way round a value of its own");
}

}  // namespace calm::semantics

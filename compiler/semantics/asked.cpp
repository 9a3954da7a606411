#include "semantics/asked.h"

#include <fmt/format.h>

namespace calm::semantics {

bool askOnce(Analysis& analysis, Span place, IterationId iteration, std::string_view code) {
  const std::string key = fmt::format("{}:{}:{}:{}", static_cast<std::uint32_t>(place.source), place.begin,
                                      static_cast<std::uint32_t>(iteration), code);
  return analysis.asked.insert(key).second;
}

}  // namespace calm::semantics

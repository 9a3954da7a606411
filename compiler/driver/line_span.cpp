#include "driver/line_span.h"

#include <algorithm>
#include <string_view>

namespace calm::driver {

source::Span lineSpan(source::SourceId source, std::uint32_t line, const source::SourceMap& sources) {
  const std::string_view text = sources.line(source, std::max(1u, line));
  const auto begin = static_cast<std::uint32_t>(text.data() - sources.text(source).data());
  const std::size_t first = std::min(text.find_first_not_of(' '), text.size());
  const std::size_t last = std::max(first, text.find_last_not_of(' ') + 1);
  return {source, begin + static_cast<std::uint32_t>(first), begin + static_cast<std::uint32_t>(last)};
}

}  // namespace calm::driver

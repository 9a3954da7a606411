#include "driver/whole_lines.h"

#include <string_view>

namespace calm::driver {
namespace {

bool isBlank(char c) { return c == ' ' || c == '\t'; }

}  // namespace

source::Span withItsLines(source::Span place, const source::SourceMap& sources) {
  const std::string_view text = sources.text(place.source);
  std::uint32_t begin = place.begin;
  std::uint32_t end = place.end;
  while (begin > 0 && isBlank(text[begin - 1])) --begin;
  while (end < text.size() && isBlank(text[end])) ++end;
  const bool startsLine = begin == 0 || text[begin - 1] == '\n';
  std::uint32_t next = end;
  if (next < text.size() && text[next] == '\r') ++next;
  const bool endsLine = next < text.size() && text[next] == '\n';
  if (startsLine && endsLine) return {place.source, begin, next + 1};
  return {place.source, place.begin, end};
}

}  // namespace calm::driver

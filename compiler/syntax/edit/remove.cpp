#include "syntax/edit/remove.h"

#include <algorithm>

#include "syntax/edit/lines.h"

namespace calm::syntax {
namespace {

bool isSeparator(char byte) { return byte == ',' || byte == ';'; }

}  // namespace

diagnostics::Edit removal(source::Span place, std::string_view source) {
  const auto edit = [&](std::size_t begin, std::size_t end) -> diagnostics::Edit {
    return {{place.source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, ""};
  };
  const std::size_t first = lineBegin(source, place.begin);
  const std::size_t last = endOfLine(source, place.end);
  if (isBlank(source.substr(first, place.begin - first)) && isBlank(source.substr(place.end, last - place.end))) {
    const std::size_t lineEnd = source.find('\n', place.end);
    return edit(first, lineEnd == std::string_view::npos ? source.size() : lineEnd + 1);
  }
  const std::size_t comment = source.find_first_not_of(" \t", place.end);
  if (isAlone(source, place) && comment < last) return edit(place.begin, comment);
  const std::size_t next = std::min(source.find_first_not_of(" \t", place.end), source.size());
  if (next < source.size() && isSeparator(source[next])) {
    const std::size_t behind = std::min(source.find_first_not_of(" \t", next + 1), source.size());
    return edit(place.begin, behind);
  }
  const std::size_t before =
      place.begin == 0 ? std::string_view::npos : source.find_last_not_of(" \t", place.begin - 1);
  const bool separated = before != std::string_view::npos && isSeparator(source[before]);
  return edit(separated ? before : place.begin, place.end);
}

}  // namespace calm::syntax

#include "syntax/edit/lines.h"

#include <algorithm>

namespace calm::syntax {

std::size_t lineBegin(std::string_view source, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : source.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t endOfLine(std::string_view source, std::size_t at) {
  const std::size_t end = std::min(source.find('\n', at), source.size());
  return end > at && source[end - 1] == '\r' ? end - 1 : end;
}

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

bool isBlankOrComment(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string_view::npos || text.substr(first).starts_with("//");
}

bool isAlone(std::string_view source, source::Span place) {
  const std::size_t begin = lineBegin(source, place.begin);
  const std::size_t end = endOfLine(source, place.end);
  return isBlank(source.substr(begin, place.begin - begin)) &&
         isBlankOrComment(source.substr(place.end, end - place.end));
}

}  // namespace calm::syntax

#include "syntax/lex/line.h"

#include <algorithm>

namespace calm::syntax {

std::uint32_t lineEnd(std::string_view text, std::size_t at) {
  std::size_t end = std::min(text.find('\n', at), text.size());
  if (end > at && end < text.size() && text[end - 1] == '\r') --end;
  return static_cast<std::uint32_t>(end);
}

bool beginsLine(std::string_view text, std::size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  return at == 0 || text[at - 1] == '\n';
}

std::uint32_t indentOf(std::string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && text[start - 1] != '\n') --start;
  std::uint32_t width = 0;
  for (; start < at; ++start) width = text[start] == '\t' ? (width / 8 + 1) * 8 : width + 1;
  return width;
}

}  // namespace calm::syntax

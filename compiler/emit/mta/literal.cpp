#include "emit/mta/literal.h"

#include <cstddef>

#include "emit/unicode/code_point.h"

namespace calm::emit::mta {
namespace {

bool isLineEnd(char32_t point) {
  return point == '\n' || point == '\r' || point == 0x85 || point == 0x2028 || point == 0x2029;
}

/// Whether a reference begins here: sign, brace, at least one character, and a brace on the same line.
bool beginsReference(std::string_view text, std::size_t at) {
  if ((text[at] != '$' && text[at] != '~') || at + 1 >= text.size() || text[at + 1] != '{') return false;
  const std::size_t inside = at + 2;
  for (std::size_t i = inside; i < text.size();) {
    const unicode::CodePoint found = unicode::codePointAt(text, i);
    if (isLineEnd(found.value)) return false;
    if (found.value == '}' && i > inside) return true;
    i += found.length;
  }
  return false;
}

}  // namespace

std::string literalOf(std::string_view text) {
  std::string made;
  made.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (beginsReference(text, at)) made += '\\';
    made += text[at];
  }
  return made;
}

}  // namespace calm::emit::mta

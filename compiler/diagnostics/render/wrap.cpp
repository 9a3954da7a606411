#include "diagnostics/render/wrap.h"

#include <algorithm>

#include "diagnostics/render/display_width.h"

namespace calm::diagnostics {
namespace {

/// Up to the next blank; with `whole`, blanks between backticks do not count.
std::string_view nextWord(std::string_view text, bool whole) {
  bool inCode = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '`') inCode = whole && !inCode && text.find('`', at + 1) != std::string_view::npos;
    if (text[at] == ' ' && !inCode) return text.substr(0, at);
  }
  return text;
}

}  // namespace

std::uint32_t widthOf(std::string_view text) {
  std::uint32_t width = 0;
  while (!text.empty()) {
    const Decoded next = decode(text);
    width += displayWidth(next.point);
    text.remove_prefix(next.bytes);
  }
  return width;
}

std::string wrapped(std::string_view sentence, std::uint32_t indent, std::uint32_t width) {
  std::string out;
  std::uint32_t column = indent;
  while (!sentence.empty()) {
    std::string_view word = nextWord(sentence, true);
    if (indent + widthOf(word) > width) word = nextWord(sentence, false);
    const std::uint32_t wide = widthOf(word);
    if (column > indent && column + 1 + wide > width) {
      out += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += wide;
    sentence.remove_prefix(std::min(word.size() + 1, sentence.size()));
  }
  return out;
}

}  // namespace calm::diagnostics

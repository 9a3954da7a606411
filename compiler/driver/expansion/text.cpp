#include "driver/expansion/text.h"

#include <cstdint>

#include "syntax/lexer.h"
#include "syntax/token.h"

namespace calm::driver::expansion {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      const bool opens = c == '$' && at + 1 < text.size() && text[at + 1] == '{';
      if (c == '"' || c == '\\' || opens) out += '\\';
      out += c;
    }
  }
  return out + "\"";
}

bool isName(std::string_view word) {
  const syntax::Tokens tokens = syntax::lexPart(word, 0, static_cast<std::uint32_t>(word.size()));
  // The lexer takes a name that begins with `_` for one token, so that it can say what is wrong with it.
  return !tokens.empty() && !word.starts_with('_') && tokens[0].kind == syntax::TokenKind::Name &&
         tokens[0].begin == 0 && tokens[0].end == word.size();
}

std::string label(std::string_view word) { return isName(word) ? std::string(word) : quoted(word); }

}  // namespace calm::driver::expansion

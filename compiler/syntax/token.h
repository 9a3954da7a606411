#pragma once

#include <cstdint>
#include <vector>

#include "source/span.h"

namespace calm::syntax {

#define CALM_TOKEN(name, ...) name,
/// The kinds of tokens; one table (`tokens.def`) for lexer, parser and printers.
enum class TokenKind : std::uint8_t {
#include "syntax/tokens.def"
};
#undef CALM_TOKEN

/// One token: its bytes, and where the trivia (blanks, comments) before it begins. The end of a token is the
/// beginning of the trivia of the next one, so tokens and trivia together are the whole text.
struct Token {
  std::uint32_t triviaBegin = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TokenKind kind{};
};

using Tokens = std::vector<Token>;

}  // namespace calm::syntax

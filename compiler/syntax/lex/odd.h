#pragma once

#include <cstdint>

#include "syntax/findings.h"
#include "syntax/token.h"

namespace calm::syntax {

/// A piece of the text that is no token of the language, as the lexer passes it on.
struct Odd {
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::Unknown;
};

/// Reads what begins at `at` with a character that begins no token: other quotes, `#` comments, habits of other
/// languages, what a word processor leaves behind. One finding for the rest of the line. Null: reports nothing.
Odd scanOdd(std::string_view text, std::uint32_t at, Findings* findings);

/// Reports that the line holds something without meaning in [begin, end); if the rest of the line opens a text that
/// it does not close, that is the finding.
diagnostics::Diagnostic* reportOdd(Findings& findings, std::uint32_t begin, std::uint32_t end,
                                   const diagnostics::Kind<diagnostics::Found>& kind, std::string_view found);

}  // namespace calm::syntax

#pragma once

#include "syntax/findings.h"
#include "syntax/token.h"

namespace calm::syntax {

/// Cuts the text into tokens; total: every byte is part of a token or of its trivia, and the last token is EndOfFile.
/// Reports what a single token or line can show: characters that may not stand, texts and comments without end,
/// escapes, interpolations, numbers and units.
Tokens lex(Findings& findings);

/// The same for a part of the text, without any report.
Tokens lexPart(std::string_view text, std::uint32_t begin, std::uint32_t end);

/// How findings call a kind of token.
std::string_view nameOf(TokenKind kind);

/// The name of a kind in the grammar.
std::string_view symbolOf(TokenKind kind);

}  // namespace calm::syntax

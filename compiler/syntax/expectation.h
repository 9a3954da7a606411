#pragma once

#include <span>
#include <string>
#include <string_view>

#include "syntax/piece.h"

namespace calm::syntax {

/// What stands there, for a finding: the token in backticks, or what it is. The content of a text is not repeated: it
/// may be a secret.
std::string found(std::string_view text, const Piece* piece);

/// What the grammar allows, in words that a person uses: `a value`, "`=` or `{`".
std::string expected(std::span<const TokenKind> kinds);

}  // namespace calm::syntax

#pragma once

#include "syntax/token.h"

namespace calm::lsp {

/// Whether a token of this kind is among those of the statement.
bool holds(const syntax::Tokens& statement, syntax::TokenKind kind);

/// Whether the statement begins with a token of this kind.
bool beginsWith(const syntax::Tokens& statement, syntax::TokenKind kind);

/// Whether the tokens before a `{` begin a block: a kind, and no `=`.
bool isBlockHeader(const syntax::Tokens& header);

/// Whether a value can begin behind such a token.
bool awaitsOperand(syntax::TokenKind kind);

}  // namespace calm::lsp

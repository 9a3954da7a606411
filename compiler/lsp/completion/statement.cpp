#include "lsp/completion/statement.h"

#include <algorithm>

namespace calm::lsp {

using syntax::Token;
using syntax::TokenKind;
using syntax::Tokens;

bool holds(const Tokens& statement, TokenKind kind) {
  return std::ranges::find(statement, kind, &Token::kind) != statement.end();
}

bool isBlockHeader(const Tokens& header) {
  return !header.empty() && header.front().kind == TokenKind::Name && !holds(header, TokenKind::Assign);
}

bool beginsWith(const Tokens& statement, TokenKind kind) {
  return !statement.empty() && statement.front().kind == kind;
}

bool awaitsOperand(TokenKind kind) {
  switch (kind) {
    case TokenKind::Assign:
    case TokenKind::Equal:
    case TokenKind::NotEqual:
    case TokenKind::In:
    case TokenKind::And:
    case TokenKind::Or:
    case TokenKind::Not:
    case TokenKind::When:
    case TokenKind::Assert:
      return true;
    default:
      return false;
  }
}

}  // namespace calm::lsp

#include "syntax/select.h"

#include <array>

namespace calm::syntax {

bool isSeparator(TokenKind kind) {
  return kind == TokenKind::LineEnd || kind == TokenKind::Comma || kind == TokenKind::Semicolon;
}

bool lineEndCounts(const Pieces& pieces, bool inParens) {
  if (inParens || pieces.empty()) return false;
  switch (pieces.back().kind) {
    case TokenKind::LineEnd:
    case TokenKind::Semicolon:
    case TokenKind::OpenBrace:
    case TokenKind::OpenBracket:
    case TokenKind::Equal:
    case TokenKind::NotEqual:
    case TokenKind::In:
    case TokenKind::And:
    case TokenKind::Or:
      return false;
    case TokenKind::Comma:
      // Between the two names of a `for` a comma is no separator.
      return pieces.size() > 2 && pieces[pieces.size() - 3].kind == TokenKind::For;
    default:
      return true;
  }
}

Selection select(const Tokens& tokens) {
  Selection selection;
  Pieces& pieces = selection.pieces;
  pieces.reserve(tokens.size());
  std::array<TokenKind, deepest + 1> open{};
  std::uint32_t depth = 0;
  for (std::uint32_t at = 0; at < tokens.size(); ++at) {
    const Token& token = tokens[at];
    switch (token.kind) {
      case TokenKind::EndOfFile:
        continue;
      case TokenKind::LineEnd:
        if (!lineEndCounts(pieces, depth > 0 && open[depth - 1] == TokenKind::OpenParen)) continue;
        break;
      case TokenKind::OpenBrace:
      case TokenKind::OpenBracket:
      case TokenKind::OpenParen:
        selection.clean = selection.clean && depth < deepest;
        if (!selection.clean) return selection;
        open[depth++] = token.kind;
        break;
      case TokenKind::CloseBrace:
      case TokenKind::CloseBracket:
      case TokenKind::CloseParen:
        selection.clean = depth > 0 && open[depth - 1] == openerOf(token.kind);
        if (!selection.clean) return selection;
        --depth;
        break;
      case TokenKind::UnclosedText:
      case TokenKind::ForeignText:
      case TokenKind::Unknown:
        selection.clean = false;
        return selection;
      default:
        break;
    }
    pieces.push_back({token.begin, token.end, at, token.kind, 0});
  }
  selection.clean = depth == 0;
  if (selection.clean) selection.items = cutItems(pieces, {0, static_cast<std::uint32_t>(pieces.size())});
  return selection;
}

TokenKind openerOf(TokenKind closer) {
  static_assert(static_cast<int>(TokenKind::CloseBrace) == static_cast<int>(TokenKind::OpenBrace) + 1);
  return static_cast<TokenKind>(static_cast<int>(closer) - 1);
}

TokenKind closerOf(TokenKind opener) { return static_cast<TokenKind>(static_cast<int>(opener) + 1); }

bool isOpener(TokenKind kind) {
  return kind == TokenKind::OpenBrace || kind == TokenKind::OpenBracket || kind == TokenKind::OpenParen;
}

bool isCloser(TokenKind kind) {
  return kind == TokenKind::CloseBrace || kind == TokenKind::CloseBracket || kind == TokenKind::CloseParen;
}

std::uint32_t skipAnnotations(const Pieces& pieces, Range range) {
  std::uint32_t at = range.begin;
  const auto kind = [&] { return at < range.end ? pieces[at].kind : TokenKind::EndOfFile; };
  while (kind() == TokenKind::At) {
    ++at;
    if (kind() == TokenKind::Name) ++at;
    if (kind() == TokenKind::OpenParen) {
      std::uint32_t depth = 0;
      do {
        if (isOpener(kind())) ++depth;
        if (isCloser(kind())) --depth;
        ++at;
      } while (depth > 0 && at < range.end);
    }
    while (kind() == TokenKind::LineEnd) ++at;
  }
  return at;
}

std::vector<Range> cutItems(const Pieces& pieces, Range whole) {
  std::vector<Range> items;
  std::uint32_t at = whole.begin;
  while (at < whole.end) {
    if (isSeparator(pieces[at].kind)) {
      ++at;
      continue;
    }
    const std::uint32_t begin = at;
    const bool assertion = pieces[at].kind == TokenKind::Assert;
    bool comma = false;
    at = skipAnnotations(pieces, {at, whole.end});
    for (std::uint32_t depth = 0; at < whole.end; ++at) {
      const TokenKind kind = pieces[at].kind;
      if (isOpener(kind)) ++depth;
      if (isCloser(kind) && depth > 0) --depth;
      if (depth > 0 || !isSeparator(kind)) continue;
      // The comma of an assertion is none, and neither is that of `for a, b in`.
      const bool inside = (assertion && !comma && kind == TokenKind::Comma) ||
                          (kind == TokenKind::Comma && at >= begin + 2 && pieces[at - 2].kind == TokenKind::For);
      if (!inside) break;
      comma = true;
    }
    items.push_back({begin, at});
  }
  return items;
}

}  // namespace calm::syntax

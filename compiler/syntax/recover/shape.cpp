#include "syntax/recover/shape.h"

namespace calm::syntax {

namespace {

bool endsLine(TokenKind kind) { return kind == TokenKind::LineEnd || kind == TokenKind::EndOfFile; }

bool isAnyText(TokenKind kind) {
  return kind == TokenKind::Text || kind == TokenKind::UnclosedText || kind == TokenKind::ForeignText;
}

/// Behind an operator a line goes on below.
bool goesOn(TokenKind kind) {
  switch (kind) {
    case TokenKind::Equal:
    case TokenKind::NotEqual:
    case TokenKind::In:
    case TokenKind::And:
    case TokenKind::Or:
      return true;
    default:
      return false;
  }
}

/// How far a condition is looked for in `[ ]` or `( )` below its line; without end these would be looked through again
/// and again.
constexpr std::size_t farthest = 256;

/// Behind the partner of the bracket at `at`; behind the bracket itself if none comes soon.
std::size_t behindBrackets(const Work& work, std::size_t at) {
  std::size_t depth = 0;
  for (std::size_t end = at; end < at + farthest && work.kind(end) != TokenKind::EndOfFile; ++end) {
    const TokenKind kind = work.kind(end);
    if (kind == TokenKind::OpenBracket || kind == TokenKind::OpenParen) ++depth;
    if (kind == TokenKind::CloseBracket || kind == TokenKind::CloseParen) --depth;
    if (depth == 0) return end + 1;
  }
  return at + 1;
}

/// Runs to the first `{` of the line, or to the end of the line.
std::size_t conditionEnd(const Work& work, std::size_t at) {
  std::size_t brace = 0;
  bool open = false;
  while (!endsLine(work.kind(at)) || (work.kind(at) == TokenKind::LineEnd && open)) {
    const TokenKind kind = work.kind(at);
    const bool bracket = kind == TokenKind::OpenBracket || kind == TokenKind::OpenParen;
    if (kind == TokenKind::OpenBrace && brace == 0) brace = at;
    if (kind != TokenKind::LineEnd) open = goesOn(kind);
    at = bracket ? behindBrackets(work, at) : at + 1;
  }
  return brace != 0 ? brace : at;
}

}  // namespace

std::size_t headerEnd(const Work& work, std::size_t at) {
  if (work.kind(at) == TokenKind::For) return conditionEnd(work, at);
  if (work.kind(at) == TokenKind::Environment) return work.kind(at + 1) == TokenKind::Name ? at + 2 : at + 1;
  if (work.kind(at) != TokenKind::Name) return at;
  std::size_t end = at + 1;
  const bool label =
      (work.kind(end) == TokenKind::Name && work.kind(end + 1) != TokenKind::Assign) || isAnyText(work.kind(end));
  if (label) ++end;
  if (work.kind(end) == TokenKind::Colon && work.kind(end + 1) == TokenKind::Name) end += 2;
  return work.kind(end) == TokenKind::When ? conditionEnd(work, end) : end;
}

bool beginsField(const Work& work, std::size_t at) {
  if (work.kind(at) != TokenKind::Name) return false;
  if (work.kind(at + 1) == TokenKind::Assign) return true;
  if (work.kind(at + 1) != TokenKind::Colon) return false;
  return work.kind(at + 2) != TokenKind::Name || work.kind(at + 3) != TokenKind::OpenBrace;
}

bool beginsBlock(const Work& work, std::size_t at) {
  const std::size_t end = headerEnd(work, at);
  return end > at && work.kind(end) == TokenKind::OpenBrace;
}

bool beginsDeclaration(const Work& work, std::size_t at) {
  switch (work.kind(at)) {
    case TokenKind::Import:
      return isAnyText(work.kind(at + 1));
    case TokenKind::Param:
    case TokenKind::Environment:
    case TokenKind::Let:
    case TokenKind::For:
      return work.kind(at + 1) == TokenKind::Name;
    case TokenKind::Assert:
    case TokenKind::At:
      return true;
    default:
      return false;
  }
}

std::size_t nextLine(const Work& work, std::size_t at) {
  while (!endsLine(work.kind(at))) ++at;
  while (work.kind(at) == TokenKind::LineEnd) ++at;
  return at;
}

bool endsBody(const Work& work, std::size_t at) {
  if (!work.tokens[at].first) return false;
  std::size_t before = at;
  while (before > 0 && work.kind(before - 1) == TokenKind::LineEnd) --before;
  if (before == 0) return false;
  const std::size_t last = before - 1;
  const bool closed = work.kind(last) == TokenKind::CloseBrace && work.tokens[last].first;
  return !closed && work.indent(last) > work.indent(at);
}

}  // namespace calm::syntax

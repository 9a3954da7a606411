#include "syntax/recover/shape.h"

namespace calm::syntax {

namespace {

bool endsLine(TokenKind kind) { return kind == TokenKind::LineEnd || kind == TokenKind::EndOfFile; }

bool isAnyText(TokenKind kind) {
  return kind == TokenKind::Text || kind == TokenKind::UnclosedText || kind == TokenKind::ForeignText;
}

/// Runs to the last `{` of the line, or to the end of the line.
std::size_t conditionEnd(const Work& work, std::size_t at) {
  std::size_t brace = 0;
  for (; !endsLine(work.kind(at)); ++at) {
    if (work.kind(at) == TokenKind::OpenBrace && brace == 0) brace = at;
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

}  // namespace calm::syntax

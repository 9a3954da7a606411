#include "syntax/read/reading.h"

#include <algorithm>

#include "syntax/lex/words.h"

namespace calm::syntax {

Span Reading::span(const RuleNode& rule) const {
  if (pieces.empty()) return {findings.source(), 0, 0};
  const std::uint32_t begin = pieces[std::min<std::size_t>(rule.first, pieces.size() - 1)].begin;
  if (rule.last <= rule.first) return {findings.source(), begin, begin};
  return {findings.source(), begin, std::max(begin, pieces[rule.last - 1].end)};
}

Identifier Reading::identifier(std::uint32_t index) const {
  if (index >= pieces.size()) return {};
  const Piece& piece = pieces[index];
  Identifier name{text(piece), span(piece), false};
  if (!findings.touched(piece.begin)) return name;
  const bool odd = !std::all_of(name.text.begin(), name.text.end(), [](char byte) { return is(byte, isNamePart); });
  const auto unknown = [&](std::size_t token) {
    return tokens[token].kind == TokenKind::Unknown || tokens[token].kind == TokenKind::ForeignText;
  };
  const std::size_t token = piece.token;
  const bool before = token > 0 && unknown(token - 1) && tokens[token - 1].end == piece.begin;
  const bool after = token + 1 < tokens.size() && unknown(token + 1) && tokens[token + 1].begin == piece.end;
  name.tainted = odd || before || after;
  return name;
}

const RuleNode* Reading::child(const RuleNode& rule, Rule wanted) const {
  for (const RuleNode& each : inside(rule)) {
    if (each.rule == wanted) return &each;
  }
  return nullptr;
}

}  // namespace calm::syntax

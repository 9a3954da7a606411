#include "syntax/expectation.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "syntax/lexer.h"

namespace calm::syntax {

namespace {

/// Kinds that are named by a word for all of them.
constexpr TokenKind values[] = {TokenKind::Text,      TokenKind::Number,    TokenKind::True,
                                TokenKind::False,     TokenKind::OpenBrace, TokenKind::OpenBracket,
                                TokenKind::OpenParen, TokenKind::Name,      TokenKind::Not};
constexpr TokenKind operators[] = {TokenKind::Equal, TokenKind::NotEqual,    TokenKind::In,        TokenKind::And,
                                   TokenKind::Or,    TokenKind::OpenBracket, TokenKind::OpenParen, TokenKind::Dot};
constexpr TokenKind separators[] = {TokenKind::LineEnd, TokenKind::Comma, TokenKind::Semicolon, TokenKind::EndOfFile};
constexpr TokenKind items[] = {TokenKind::Import, TokenKind::Param, TokenKind::Environment, TokenKind::Let,
                               TokenKind::Assert, TokenKind::For,   TokenKind::At};

bool holds(const std::vector<TokenKind>& kinds, TokenKind kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

void remove(std::vector<TokenKind>& kinds, std::span<const TokenKind> group) {
  std::erase_if(kinds, [&](TokenKind kind) { return std::find(group.begin(), group.end(), kind) != group.end(); });
}

}  // namespace

std::string found(std::string_view text, const Piece* piece) {
  if (piece == nullptr) return "the end";
  switch (piece->kind) {
    case TokenKind::LineEnd:
      return "the end of the line";
    case TokenKind::Text:
    case TokenKind::UnclosedText:
    case TokenKind::ForeignText:
      return "a text";
    case TokenKind::Name: {
      const std::string_view name = text.substr(piece->begin, piece->end - piece->begin);
      return name.size() <= 60 ? fmt::format("`{}`", name) : "a long name";
    }
    case TokenKind::Number:
      return fmt::format("the number `{}`", text.substr(piece->begin, piece->end - piece->begin));
    default:
      return std::string(nameOf(piece->kind));
  }
}

std::string expected(std::span<const TokenKind> allowed) {
  std::vector<TokenKind> kinds(allowed.begin(), allowed.end());
  std::vector<std::string> words;
  if (holds(kinds, TokenKind::Number) && holds(kinds, TokenKind::True)) {
    words.emplace_back("a value");
    remove(kinds, values);
  } else if (holds(kinds, TokenKind::Import) && holds(kinds, TokenKind::Name)) {
    words.emplace_back("a declaration");
    remove(kinds, items);
    std::erase(kinds, TokenKind::Name);
  } else if (kinds.empty()) {
    words.emplace_back("the end of the line or `,`");
  }
  std::vector<TokenKind> plain = kinds;
  remove(plain, operators);
  if (!plain.empty() || !words.empty()) kinds = plain;
  if (holds(kinds, TokenKind::Comma) && holds(kinds, TokenKind::LineEnd)) {
    words.emplace_back("the end of the line");
    words.emplace_back("`,`");
    remove(kinds, separators);
  } else if (words.size() + kinds.size() > 1) {
    std::erase(kinds, TokenKind::LineEnd);
    std::erase(kinds, TokenKind::EndOfFile);
  }
  for (const TokenKind kind : kinds) {
    if (kind == TokenKind::At || (kind == TokenKind::When && kinds.size() > 1)) continue;
    words.emplace_back(nameOf(kind));
  }
  if (words.empty()) return "nothing more";
  std::string sentence = words.front();
  for (std::size_t at = 1; at < words.size(); ++at) {
    sentence += at + 1 == words.size() ? " or " : ", ";
    sentence += words[at];
  }
  return sentence;
}

}  // namespace calm::syntax

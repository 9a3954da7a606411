#include "syntax/lex/words.h"

namespace calm::syntax {

TokenKind wordKind(std::string_view word) {
  const auto either = [&](std::string_view spelling, TokenKind kind) {
    return word == spelling ? kind : TokenKind::Name;
  };
  if (word.size() < 2 || word.size() > 11) return TokenKind::Name;
  switch (word.front()) {
    case 'a':
      if (word == "as") return TokenKind::As;
      if (word == "and") return TokenKind::And;
      return either("assert", TokenKind::Assert);
    case 'e':
      return either("environment", TokenKind::Environment);
    case 'f':
      if (word == "for") return TokenKind::For;
      return either("false", TokenKind::False);
    case 'i':
      if (word == "in") return TokenKind::In;
      return either("import", TokenKind::Import);
    case 'l':
      return either("let", TokenKind::Let);
    case 'n':
      return either("not", TokenKind::Not);
    case 'o':
      return either("or", TokenKind::Or);
    case 'p':
      return either("param", TokenKind::Param);
    case 't':
      return either("true", TokenKind::True);
    case 'w':
      return either("when", TokenKind::When);
    default:
      return TokenKind::Name;
  }
}

bool isWord(TokenKind kind) { return kind >= TokenKind::Import && kind <= TokenKind::False; }

bool isUnit(std::string_view word) { return word == "s" || word == "min" || word == "h" || word == "d"; }

}  // namespace calm::syntax

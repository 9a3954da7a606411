#include <fmt/format.h>

#include <iterator>

#include "source/line_index.h"
#include "syntax/lexer.h"
#include "syntax/print.h"

namespace calm::syntax {

namespace {

/// As in the file, but on one line and without what a terminal would obey.
std::string shown(std::string_view written) {
  std::string line;
  for (const char byte : written) {
    if (byte == '\n') {
      line += "\\n";
    } else if (byte == '\r') {
      line += "\\r";
    } else if (byte == '\t') {
      line += "\\t";
    } else if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) {
      line += fmt::format("\\x{:02x}", static_cast<unsigned char>(byte));
    } else {
      line += byte;
    }
  }
  return line;
}

std::string_view kindName(TokenKind kind) {
  switch (kind) {
    case TokenKind::UnclosedText:
      return "UNCLOSED_TEXT";
    case TokenKind::ForeignText:
      return "FOREIGN_TEXT";
    case TokenKind::Unknown:
      return "UNKNOWN";
    default:
      return symbolOf(kind);
  }
}

}  // namespace

std::string printTokens(const Tree& tree, std::string_view text) {
  std::string out;
  source::LineIndex lines;
  for (const Token& token : tree.tokens) {
    const std::string_view trivia = text.substr(token.triviaBegin, token.begin - token.triviaBegin);
    if (trivia.find_first_not_of(" \t") != std::string_view::npos) {
      fmt::format_to(std::back_inserter(out), "        trivia {}\n", shown(trivia));
    }
    const source::Position place = lines.position(text, token.begin);
    const std::string_view written = text.substr(token.begin, token.end - token.begin);
    fmt::format_to(std::back_inserter(out), "{}:{} {} {}\n", place.line, place.column, kindName(token.kind),
                   shown(written));
  }
  return out;
}

bool isLossless(const Tree& tree, std::string_view text) {
  std::uint32_t at = 0;
  for (const Token& token : tree.tokens) {
    if (token.triviaBegin != at || token.begin < at || token.end < token.begin) return false;
    at = token.end;
  }
  return at == text.size() && !tree.tokens.empty() && tree.tokens.back().kind == TokenKind::EndOfFile;
}

}  // namespace calm::syntax

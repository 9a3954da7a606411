#include "syntax/lexer.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "diagnostics/catalog.h"
#include "syntax/lex/characters.h"
#include "syntax/lex/foreign_text.h"
#include "syntax/lex/line.h"
#include "syntax/lex/number.h"
#include "syntax/lex/odd.h"
#include "syntax/lex/pasted.h"
#include "syntax/lex/text.h"
#include "syntax/lex/unclosed.h"
#include "syntax/lex/unquoted.h"
#include "syntax/lex/words.h"

namespace calm::syntax {

namespace {

#define CALM_TOKEN(kind, symbol, name) name,
constexpr std::array<std::string_view, 36> names = {
#include "syntax/tokens.def"
};
#undef CALM_TOKEN

#define CALM_TOKEN(kind, symbol, name) symbol,
constexpr std::array<std::string_view, 36> symbols = {
#include "syntax/tokens.def"
};
#undef CALM_TOKEN

/// The tokens of one byte; EndOfFile stands for the others.
constexpr std::array<TokenKind, 128> single = [] {
  std::array<TokenKind, 128> table{};
  table['{'] = TokenKind::OpenBrace;
  table['}'] = TokenKind::CloseBrace;
  table['['] = TokenKind::OpenBracket;
  table[']'] = TokenKind::CloseBracket;
  table['('] = TokenKind::OpenParen;
  table[')'] = TokenKind::CloseParen;
  table[','] = TokenKind::Comma;
  table[';'] = TokenKind::Semicolon;
  table[':'] = TokenKind::Colon;
  table['.'] = TokenKind::Dot;
  table['@'] = TokenKind::At;
  return table;
}();

/// The longest name, and the most bytes between the quotes of a text.
constexpr std::uint32_t longestName = 255;
constexpr std::uint32_t longestText = 64u << 10;

class Lexer {
 public:
  Lexer(std::string_view text, std::uint32_t begin, std::uint32_t end, Findings* findings)
      : text_(text.substr(0, end)), at_(begin), size_(end), triviaBegin_(begin), findings_(findings) {}

  Tokens run() {
    tokens_.reserve((size_ - at_) / 5 + 8);
    if (at_ == 0 && text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    while (skipTrivia()) take();
    add(size_, TokenKind::EndOfFile);
    return std::move(tokens_);
  }

 private:
  char peek(std::uint32_t offset) const { return at_ + offset < size_ ? text_[at_ + offset] : '\0'; }

  void add(std::uint32_t end, TokenKind kind) {
    tokens_.push_back({triviaBegin_, at_, end, kind});
    at_ = end;
    triviaBegin_ = end;
  }

  /// False at the end of the text.
  bool skipTrivia() {
    while (at_ < size_) {
      const char byte = text_[at_];
      if (byte == ' ' || byte == '\t' || (byte == '\r' && peek(1) != '\n')) {
        ++at_;
      } else if (byte == '/' && peek(1) == '/') {
        at_ = lineEnd(text_, at_);
      } else if (byte == '/' && peek(1) == '*') {
        skipComment();
      } else {
        return true;
      }
    }
    return false;
  }

  void skipComment() {
    const std::size_t end = text_.find("*/", at_ + 2);
    if (end != std::string_view::npos) {
      at_ = static_cast<std::uint32_t>(end) + 2;
      return;
    }
    if (findings_ != nullptr) {
      if (auto* finding = findings_->report(at_, at_ + 2, diagnostics::CommentWithoutEnd)) {
        finding->helped("a comment that begins with `/*` ends with `*/`");
      }
    }
    at_ = size_;
  }

  void take() {
    const char byte = text_[at_];
    if (is(byte, isLetter)) return takeName();
    if (byte == '\n') return add(at_ + 1, TokenKind::LineEnd);
    if (byte == '\r') return add(at_ + 2, TokenKind::LineEnd);
    if (byte == '"') return takeText();
    if (byte == '=' && peek(1) != '>' && !(peek(1) == '=' && peek(2) == '=')) {
      return peek(1) == '=' ? add(at_ + 2, TokenKind::Equal) : add(at_ + 1, TokenKind::Assign);
    }
    if (byte == '!' && peek(1) == '=' && peek(2) != '=') return add(at_ + 2, TokenKind::NotEqual);
    if (is(byte, isDigit)) return takeNumber();
    if (byte == ':' && peek(1) == ':') return takeOdd();
    const auto code = static_cast<std::uint8_t>(byte);
    if (code < single.size() && single[code] != TokenKind::EndOfFile) return add(at_ + 1, single[code]);
    takeOdd();
  }

  void takeName() {
    std::uint32_t end = at_ + 1;
    while (end < size_ && is(text_[end], isNamePart)) ++end;
    if (end < size_ && static_cast<std::uint8_t>(text_[end]) >= 0x80) {
      const std::uint32_t whole = scanOddName(text_, at_, findings_);
      if (whole > end) return add(whole, TokenKind::Name);
    }
    if (end < size_ && text_[end] == ':' && scanAddress(text_, at_, end, nullptr) != 0) {
      return add(scanAddress(text_, at_, end, findings_), TokenKind::ForeignText);
    }
    const TokenKind kind = wordKind(text_.substr(at_, end - at_));
    const bool afterNumber = kind == TokenKind::Name && !tokens_.empty() && tokens_.back().kind == TokenKind::Number;
    if (afterNumber && findings_ != nullptr) checkUnit(*findings_, at_, end);
    if (end - at_ > longestName && findings_ != nullptr) {
      if (auto* finding = findings_->report(at_, end, diagnostics::NameTooLong, "255")) finding->helped("shorten it");
    }
    noteTaken(kind, text_.substr(at_, end - at_));
    add(end, kind);
  }

  /// `let for = …`, `param environment : …`.
  void noteTaken(TokenKind kind, std::string_view word) {
    if (findings_ == nullptr || tokens_.empty() || !isWord(kind)) return;
    const TokenKind before = tokens_.back().kind;
    if (before == TokenKind::Let || before == TokenKind::Param) findings_->takeWord(word);
  }

  void takeText() {
    if (const std::uint32_t end = scanTripleQuotes(text_, at_, findings_)) return add(end, TokenKind::ForeignText);
    TextExtent extent = scanText(text_, at_, findings_);
    extent = checkClosing(text_, at_, extent);
    if (!extent.closed && takeUnopened(extent.end)) return;
    if (!extent.closed && findings_ != nullptr) reportUnclosed(*findings_, at_, extent.end);
    if (extent.end - at_ > longestText + 2 && findings_ != nullptr) {
      if (auto* finding = findings_->report(at_, extent.end, diagnostics::TextTooLong, "64 KiB"))
        finding->helped("keep what is so long outside of the project, and name where it lies");
    }
    add(extent.end, extent.closed ? TokenKind::Text : TokenKind::UnclosedText);
  }

  /// `title = ACME Sales"`: the quote at the end of a value closes what was never opened.
  bool takeUnopened(std::uint32_t end) {
    const std::string_view behind = text_.substr(at_ + 1, end - at_ - 1);
    if (behind.find_first_not_of(" \t,;})]") != std::string_view::npos) return false;
    std::size_t first = tokens_.size();
    while (first > 0 && tokens_[first - 1].kind == TokenKind::Name) --first;
    if (first == tokens_.size() || first == 0 || tokens_[first - 1].kind != TokenKind::Assign) return false;
    const std::uint32_t begin = tokens_[first].begin;
    triviaBegin_ = tokens_[first].triviaBegin;
    tokens_.resize(first);
    const std::uint32_t closing = at_ + 1;
    if (findings_ != nullptr) reportUnopened(*findings_, begin, closing);
    at_ = begin;
    add(closing, TokenKind::ForeignText);
    return true;
  }

  void takeNumber() {
    const std::uint32_t end = scanNumber(text_, at_, findings_);
    add(end, TokenKind::Number);
  }

  void takeOdd() {
    if (text_[at_] == '_' || static_cast<std::uint8_t>(text_[at_]) >= 0x80) {
      const std::uint32_t whole = scanOddName(text_, at_, findings_);
      if (whole > at_) return add(whole, TokenKind::Name);
    }
    if (const std::uint32_t end = beginsColumn() ? conflicts_.scan(text_, at_, findings_) : 0) {
      return add(end, TokenKind::Unknown);
    }
    if (text_[at_] == '/' && takePath()) return;
    const Odd odd = scanOdd(text_, at_, findings_);
    add(odd.end, odd.kind);
  }

  bool beginsColumn() const { return at_ == 0 || text_[at_ - 1] == '\n'; }

  TokenKind kindBefore(std::size_t back) const {
    return back <= tokens_.size() ? tokens_[tokens_.size() - back].kind : TokenKind::EndOfFile;
  }

  /// The path of a file that lacks its quotes: behind `import`, or a value with another `/` or a `.` in it.
  bool takePath() {
    const bool named = kindBefore(1) == TokenKind::Name && tokens_.back().end == at_;
    const TokenKind before = kindBefore(named ? 2 : 1);
    const std::uint32_t begin = named ? tokens_.back().begin : at_;
    const bool value = before == TokenKind::Assign || before == TokenKind::OpenParen;
    const std::uint32_t end = scanFilePath(text_, begin, at_, nullptr);
    const bool path = !named || text_.substr(at_ + 1, end - at_ - 1).find_first_of("/.") != std::string_view::npos;
    if (before != TokenKind::Import && !(value && path)) return false;
    if (named) {
      at_ = begin;
      triviaBegin_ = tokens_.back().triviaBegin;
      tokens_.pop_back();
    }
    add(scanFilePath(text_, begin, at_, findings_), TokenKind::ForeignText);
    return true;
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t size_;
  std::uint32_t triviaBegin_;
  Findings* findings_;
  ConflictMarks conflicts_;
  Tokens tokens_;
};

}  // namespace

Tokens lex(Findings& findings) {
  const std::string_view text = findings.text();
  return Lexer(text, 0, static_cast<std::uint32_t>(text.size()), &findings).run();
}

Tokens lexPart(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return Lexer(text, begin, end, nullptr).run();
}

std::string_view nameOf(TokenKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::string_view symbolOf(TokenKind kind) { return symbols[static_cast<std::size_t>(kind)]; }

}  // namespace calm::syntax

#include "lsp/completion/brackets.h"

#include <algorithm>
#include <optional>

#include "syntax/lex/line.h"
#include "syntax/lexer.h"

namespace calm::lsp {
namespace {

using syntax::Token;
using syntax::TokenKind;
using syntax::Tokens;

/// Whether the place is in a comment among the blanks and comments from `begin` to `end`.
bool isInComment(std::string_view text, std::uint32_t begin, std::uint32_t end, std::uint32_t offset) {
  const std::string_view all = text.substr(0, end);
  for (std::size_t at = begin; at + 1 < all.size() && at < offset; ++at) {
    if (all[at] != '/') continue;
    if (all[at + 1] == '/') {
      const std::uint32_t lineEnd = syntax::lineEnd(all, at);
      if (offset <= lineEnd) return true;
      at = lineEnd;
    } else if (all[at + 1] == '*') {
      const std::size_t close = all.find("*/", at + 2);
      if (close == std::string_view::npos || offset < close + 2) return true;
      at = close + 1;
    }
  }
  return false;
}

bool goesOn(TokenKind last) {
  return last == TokenKind::Equal || last == TokenKind::NotEqual || last == TokenKind::In || last == TokenKind::And ||
         last == TokenKind::Or;
}

/// Reads all tokens, and keeps what was open when it came to the place.
class Reader {
 public:
  Reader(std::string_view text, std::uint32_t offset)
      : text_(text),
        offset_(std::min(offset, static_cast<std::uint32_t>(text.size()))),
        tokens_(syntax::lexPart(text, 0, static_cast<std::uint32_t>(text.size()))) {
    const auto count = [&](TokenKind kind) { return std::ranges::count(tokens_, kind, &Token::kind); };
    surplus_ = count(TokenKind::OpenBrace) - count(TokenKind::CloseBrace);
    all_.emplace_back();
    open_.push_back(0);
  }

  Surroundings run() {
    findPlace();
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      if (surplus_ != 0 && beginsLine()) closeByIndent();
      if (at_ == place_) keep();
      if (tokens_[at_].kind != TokenKind::EndOfFile) take(tokens_[at_]);
    }
    for (const std::size_t each : kept_) found_.brackets.push_back(std::move(all_[each]));
    return std::move(found_);
  }

 private:
  /// The token before which the place is, or in which it is.
  void findPlace() {
    found_.word = {{}, offset_, offset_};
    const auto ends = [&](const Token& token) {
      const bool goesOnAtEnd = isWordToken(token) || token.kind == TokenKind::UnclosedText;
      return token.begin >= offset_ || token.end > offset_ || (token.end == offset_ && goesOnAtEnd);
    };
    const auto token = std::ranges::find_if(tokens_, ends);
    place_ = static_cast<std::size_t>(token - tokens_.begin());
    if (token == tokens_.end()) return;
    if (token->begin >= offset_) {
      const bool comments = isInComment(text_, token->triviaBegin, token->begin, offset_);
      if (comments) found_.in = Surroundings::In::Comment;
      found_.next = token->kind;
      return;
    }
    word_ = place_;
    found_.word = {{}, token->begin, token->end};
    if (!isWordToken(*token)) found_.in = Surroundings::In::Text;
    if (place_ + 1 < tokens_.size()) found_.next = tokens_[place_ + 1].kind;
  }

  void keep() {
    kept_ = open_;
    found_.statement = statement_;
  }

  Bracket& inner() { return all_[open_.back()]; }

  bool inBrackets() { return inner().open == TokenKind::OpenBracket || inner().open == TokenKind::OpenParen; }

  std::string_view textOf(const Token& token) const { return text_.substr(token.begin, token.end - token.begin); }

  std::uint32_t indentOf(const Token& token) const {
    const std::size_t lineEnd = token.begin == 0 ? std::string_view::npos : text_.rfind('\n', token.begin - 1);
    const std::size_t begin = lineEnd == std::string_view::npos ? 0 : lineEnd + 1;
    const std::size_t first = text_.find_first_not_of(" \t", begin);
    return syntax::indentOf(text_, std::min(first, text_.size()));
  }

  bool beginsLine() const {
    const TokenKind kind = tokens_[at_].kind;
    const bool counts = kind != TokenKind::LineEnd && kind != TokenKind::EndOfFile;
    return counts && (at_ == 0 || tokens_[at_ - 1].kind == TokenKind::LineEnd);
  }

  void closeByIndent() {
    const std::uint32_t indent = indentOf(tokens_[at_]);
    const TokenKind kind = tokens_[at_].kind;
    const bool closes =
        kind == TokenKind::CloseBrace || kind == TokenKind::CloseBracket || kind == TokenKind::CloseParen;
    while (open_.size() > 1 && indent < inner().indent + (closes ? 0 : 1)) {
      open_.pop_back();
      statement_.clear();
    }
  }

  void take(const Token& token) {
    switch (token.kind) {
      case TokenKind::OpenBrace:
      case TokenKind::OpenBracket:
      case TokenKind::OpenParen:
        return open(token.kind);
      case TokenKind::CloseBrace:
        return close(TokenKind::OpenBrace);
      case TokenKind::CloseBracket:
        return close(TokenKind::OpenBracket);
      case TokenKind::CloseParen:
        return close(TokenKind::OpenParen);
      case TokenKind::LineEnd:
        return endLine();
      case TokenKind::Comma:
      case TokenKind::Semicolon:
        return separate(token);
      default:
        note(token);
        statement_.push_back(token);
    }
  }

  void open(TokenKind kind) {
    if (kind == TokenKind::OpenBrace) noteBlock();
    const std::uint32_t indent = statement_.empty() ? indentOf(tokens_[at_]) : indentOf(statement_.front());
    open_.push_back(all_.size());
    all_.push_back({kind, std::move(statement_), indent, {}});
    statement_.clear();
  }

  /// Goes on with the statement that the bracket belongs to; one that nothing opened is passed over.
  void close(TokenKind kind) {
    const auto found =
        std::find_if(open_.rbegin(), open_.rend(), [&](std::size_t each) { return all_[each].open == kind; });
    if (found == open_.rend()) return;
    statement_ = all_[*found].header;
    statement_.push_back(tokens_[at_]);
    open_.erase(std::prev(found.base()), open_.end());
  }

  void separate(const Token& token) {
    const bool spans = !statement_.empty() &&
                       (statement_.front().kind == TokenKind::For || statement_.front().kind == TokenKind::Assert);
    if (spans && !inBrackets() && token.kind == TokenKind::Comma) return statement_.push_back(token);
    statement_.clear();
  }

  void endLine() {
    if (inBrackets() && nextLineEndsBrackets()) {
      while (inBrackets()) open_.pop_back();
      statement_.clear();
    }
    if (inner().open == TokenKind::OpenParen) return;
    if (inBrackets()) return statement_.clear();
    if (!statement_.empty() && goesOn(statement_.back().kind)) return;
    if (surplus_ < 0 && isHeader() && isNextDeeper()) return open(TokenKind::OpenBrace);
    statement_.clear();
  }

  std::size_t nextOnLine() const {
    std::size_t next = at_;
    while (tokens_[next].kind == TokenKind::LineEnd) ++next;
    return next;
  }

  bool nextLineEndsBrackets() {
    const std::size_t next = nextOnLine();
    if (tokens_[next].kind == TokenKind::CloseBrace) return true;
    if (tokens_[next].kind != TokenKind::Name) return false;
    const bool isAnnotation = !inner().header.empty() && inner().header.front().kind == TokenKind::At;
    if (tokens_[next + 1].kind == TokenKind::Assign) return !isAnnotation;
    std::size_t last = next;
    while (tokens_[last].kind != TokenKind::LineEnd && tokens_[last].kind != TokenKind::EndOfFile) ++last;
    return tokens_[last - 1].kind == TokenKind::OpenBrace && !isAnnotation;
  }

  bool isHeader() const {
    const Tokens statement = withoutAnnotation(statement_);
    if (statement.empty()) return false;
    const bool begins = statement.front().kind == TokenKind::Name || statement.front().kind == TokenKind::For;
    return begins && std::ranges::find(statement, TokenKind::Assign, &Token::kind) == statement.end();
  }

  bool isNextDeeper() const {
    const Token& next = tokens_[nextOnLine()];
    return next.kind != TokenKind::EndOfFile && indentOf(next) > indentOf(statement_.front());
  }

  bool isThePlace(const Token& token) const { return word_ && tokens_[*word_].begin == token.begin; }

  /// An element of a list, or what an `=` gives a value.
  void note(const Token& token) {
    const bool isElement = inBrackets() && statement_.empty();
    if (isElement && isWordToken(token) && !isThePlace(token)) inner().members.push_back({textOf(token)});
    if (token.kind != TokenKind::Assign) return;
    const Tokens statement = withoutAnnotation(statement_);
    if (statement.size() == 1 && !isThePlace(statement.front())) inner().members.push_back({textOf(statement.front())});
  }

  void noteBlock() {
    if (!isHeader()) return;
    const Tokens statement = withoutAnnotation(statement_);
    if (isThePlace(statement.front())) return;
    WrittenMember member{textOf(statement.front())};
    if (statement.size() > 1 && !isThePlace(statement[1])) member.label = labelOf(statement[1]);
    inner().members.push_back(member);
  }

  std::string_view labelOf(const Token& token) const {
    if (token.kind == TokenKind::Text) return text_.substr(token.begin + 1, token.end - token.begin - 2);
    return token.kind == TokenKind::Name ? textOf(token) : std::string_view();
  }

  std::string_view text_;
  std::uint32_t offset_;
  Tokens tokens_;
  /// Opening braces without a closing one; below zero the other way round.
  std::ptrdiff_t surplus_ = 0;
  std::size_t at_ = 0;
  std::size_t place_ = 0;
  std::optional<std::size_t> word_;
  std::vector<Bracket> all_;
  std::vector<std::size_t> open_;
  std::vector<std::size_t> kept_;
  Tokens statement_;
  Surroundings found_;
};

}  // namespace

bool isWordToken(const Token& token) {
  return token.kind == TokenKind::Name || (token.kind >= TokenKind::Import && token.kind <= TokenKind::False);
}

Tokens withoutAnnotation(const Tokens& statement) {
  std::size_t begin = 0;
  while (begin < statement.size() && statement[begin].kind == TokenKind::At) {
    begin = std::min(begin + 2, statement.size());
    if (begin < statement.size() && statement[begin].kind == TokenKind::CloseParen) ++begin;
  }
  return {statement.begin() + static_cast<std::ptrdiff_t>(begin), statement.end()};
}

Surroundings surroundingsOf(std::string_view text, std::uint32_t offset) { return Reader(text, offset).run(); }

}  // namespace calm::lsp

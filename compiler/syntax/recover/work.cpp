#include "syntax/recover/work.h"

#include "syntax/lex/line.h"
#include "syntax/select.h"

namespace calm::syntax {

namespace {

TokenKind bracket(char byte) {
  switch (byte) {
    case '{':
      return TokenKind::OpenBrace;
    case '}':
      return TokenKind::CloseBrace;
    case ']':
      return TokenKind::CloseBracket;
    case ')':
      return TokenKind::CloseParen;
    default:
      return TokenKind::EndOfFile;
  }
}

bool endsInComment(std::string_view trivia) {
  std::size_t at = 0;
  while ((at = trivia.find('/', at)) != std::string_view::npos && at + 1 < trivia.size()) {
    const bool line = trivia[at + 1] == '/';
    const std::size_t end = line ? trivia.find('\n', at) : trivia.find("*/", at + 2);
    if (end == std::string_view::npos) return !line;
    at = end + 2;
  }
  return false;
}

/// Builds the work token by token.
class Preparing {
 public:
  Preparing(std::string_view text, const Tokens& tokens) : text_(text), tokens_(tokens) {}

  Work run() {
    for (const Token& token : tokens_) {
      surplus_ += token.kind == TokenKind::OpenBrace ? 1 : token.kind == TokenKind::CloseBrace ? -1 : 0;
    }
    for (std::uint32_t at = 0; at < tokens_.size(); ++at) take(at);
    work_.indents.resize(line_ + 1);
    judge();
    const Token& last = tokens_.back();
    work_.cutOff = endsInComment(text_.substr(last.triviaBegin, last.begin - last.triviaBegin));
    const std::size_t before = tokens_.size() < 2 ? 0 : tokens_.size() - 2;
    const bool inText = tokens_[before].kind == TokenKind::UnclosedText && tokens_[before].end == text_.size();
    work_.cutOff = work_.cutOff || (inText && work_.surplus > 0);
    work_.breaksOff = breaksOff();
    return std::move(work_);
  }

 private:
  /// The last line has no end, and what stands on it is not whole.
  bool breaksOff() const {
    if (work_.surplus <= 0 || work_.tokens.size() < 2 || text_.ends_with('\n')) return false;
    const WorkToken& last = work_.tokens[work_.tokens.size() - 2];
    const bool lone = last.kind == TokenKind::Name && last.first;
    return lone || last.kind == TokenKind::Assign || last.kind == TokenKind::Colon || last.kind == TokenKind::Dot;
  }

  void take(std::uint32_t at) {
    const Token& token = tokens_[at];
    if (token.kind == TokenKind::Unknown) return;
    if (token.kind == TokenKind::LineEnd) {
      add(token.begin, token.end, at, token.kind);
      ++line_;
      fresh_ = true;
      open_.clear();
    } else if (token.kind == TokenKind::UnclosedText) {
      takeUnclosed(token, at);
    } else {
      add(token.begin, token.end, at, token.kind);
      if (isOpener(token.kind)) open_.push_back(token.kind);
      if (isCloser(token.kind) && !open_.empty() && open_.back() == openerOf(token.kind)) open_.pop_back();
    }
  }

  void add(std::uint32_t begin, std::uint32_t end, std::uint32_t token, TokenKind kind) {
    const bool first = fresh_ && kind != TokenKind::LineEnd;
    if (first) {
      work_.indents.resize(line_ + 1);
      work_.indents[line_] = indentOf(text_, begin);
      fresh_ = false;
    }
    work_.tokens.push_back({begin, end, token, line_, kind, first});
  }

  /// Gives back the brackets at the end of a text without closing quote, as in `user = "x }` or `tenant "a {`.
  void takeUnclosed(const Token& token, std::uint32_t at) {
    std::uint32_t tail = token.end;
    while (tail > token.begin + 1 && std::string_view(" \t,;)]}{").find(text_[tail - 1]) != std::string_view::npos) {
      --tail;
      if (text_[tail] == '{') break;
    }
    add(token.begin, tail, at, TokenKind::UnclosedText);
    for (std::uint32_t place = tail; place < token.end; ++place) {
      const TokenKind kind = bracket(text_[place]);
      const bool opens = kind == TokenKind::OpenBrace && surplus_ < 0;
      const bool pairs = isCloser(kind) && !open_.empty() && open_.back() == openerOf(kind);
      const bool closes = kind == TokenKind::CloseBrace ? surplus_ > 0 && (open_.empty() || pairs) : pairs;
      if (!opens && !closes) continue;
      if (pairs) open_.pop_back();
      surplus_ += opens ? 1 : kind == TokenKind::CloseBrace ? -1 : 0;
      add(place, place + 1, at, kind);
    }
  }

  void judge() {
    std::int64_t depth = 0;
    std::uint32_t deeper = 0;
    std::uint32_t blocks = 0;
    for (std::size_t at = 0; at < work_.tokens.size(); ++at) {
      const TokenKind kind = work_.tokens[at].kind;
      if (kind == TokenKind::CloseBrace && --depth < 0) work_.bracesPair = false;
      if (kind != TokenKind::OpenBrace) continue;
      ++depth;
      std::size_t next = at + 1;
      while (work_.kind(next) == TokenKind::LineEnd) ++next;
      if (next == at + 1 || next >= work_.tokens.size() || work_.kind(next) == TokenKind::CloseBrace) continue;
      ++blocks;
      deeper += work_.indent(next) > work_.indent(at) ? 1 : 0;
    }
    work_.surplus = surplus_;
    work_.bracesPair = work_.bracesPair && depth == 0;
    work_.indented = 2 * deeper >= blocks;
  }

  std::string_view text_;
  const Tokens& tokens_;
  Work work_;
  /// Brackets that are open on this line.
  std::vector<TokenKind> open_;
  std::int64_t surplus_ = 0;
  std::uint32_t line_ = 0;
  bool fresh_ = true;
};

}  // namespace

Work prepare(std::string_view text, const Tokens& tokens) { return Preparing(text, tokens).run(); }

}  // namespace calm::syntax

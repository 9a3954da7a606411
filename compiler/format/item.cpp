#include "format/item.h"

#include <utility>

#include "format/width.h"
#include "syntax/select.h"

namespace calm::format {

namespace {

using syntax::Token;
using syntax::TokenKind;

bool isOperator(TokenKind kind) {
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

/// What a value can end with, so that `[` behind it is an index.
bool endsValue(TokenKind kind) {
  switch (kind) {
    case TokenKind::Name:
    case TokenKind::Text:
    case TokenKind::Number:
    case TokenKind::True:
    case TokenKind::False:
      return true;
    default:
      return syntax::isCloser(kind);
  }
}

/// An open bracket, or the item itself.
struct Frame {
  TokenKind kind = TokenKind::EndOfFile;
  std::uint32_t open = 0;
  /// Where the element begins that is being read.
  std::uint32_t element = 0;
  bool index = false;
  /// All that was read of the element are annotations.
  bool annotating = true;
  /// A line ends somewhere inside.
  bool anyBreak = false;
  /// A line ends directly inside, and not behind an operator.
  bool ownBreak = false;
  /// Something inside is tall.
  bool holdsTall = false;
};

class Reading {
 public:
  Reading(std::string_view text, const syntax::Tokens& tokens, Remarks& remarks)
      : text_(text), tokens_(tokens), remarks_(remarks) {}

  Item run(std::uint32_t first, std::uint32_t last) {
    parts_.reserve(last - first + 1);
    before_ = first;
    for (std::uint32_t at = first; at <= last; ++at) {
      switch (tokens_[at].kind) {
        case TokenKind::LineEnd:
          lineEnded_ = true;
          break;
        case TokenKind::Semicolon:
          separated_ = true;
          break;
        case TokenKind::Comma:
          if (isSeparator()) {
            separated_ = true;
            break;
          }
          [[fallthrough]];
        default:
          add(at);
      }
    }
    return {std::move(parts_)};
  }

 private:
  Frame& frame() { return frames_.back(); }
  bool atOpener() const { return !parts_.empty() && frames_.size() > 1 && parts_.size() == frames_.back().open + 1; }

  /// The commas of `assert` and of `for a, b in` are none.
  bool isSeparator() {
    const std::size_t size = parts_.size();
    if (frames_.size() == 1 && parts_[0].kind == TokenKind::Assert) return false;
    return size < 2 || parts_[size - 2].kind != TokenKind::For || frame().element != size - 2;
  }

  /// A line end before the next part separates it from the one before.
  bool lineEndSeparates() {
    const bool lines =
        frame().kind == TokenKind::OpenBrace || (frame().kind == TokenKind::OpenBracket && !frame().index);
    return lines && !frame().annotating && !isOperator(parts_.back().kind);
  }

  void add(std::uint32_t at) {
    const Token& token = tokens_[at];
    Part part;
    part.begin = token.begin;
    part.end = token.end;
    part.kind = token.kind;
    const bool closes = syntax::isCloser(token.kind);
    if (!parts_.empty()) {
      const bool documents = frame().kind == TokenKind::OpenBrace;
      part.gap = readGap(text_, tokens_, {before_ + 1, at, parts_.back().end, token.begin, documents}, remarks_);
      part.startsElement = !closes && (atOpener() || separated_ || (lineEnded_ && lineEndSeparates()));
      noteBreaks(part);
    }
    if (part.startsElement || parts_.empty()) {
      frame().element = static_cast<std::uint32_t>(parts_.size());
      frame().annotating = token.kind == TokenKind::At;
    } else if (frame().annotating && !closes && !annotates(token.kind)) {
      part.behindAnnotation = true;
      frame().annotating = token.kind == TokenKind::At;
    }
    part.index =
        token.kind == TokenKind::OpenBracket && !part.startsElement && !parts_.empty() && endsValue(parts_.back().kind);
    part.tight = isTight(part);
    part.mayBeginLine = !parts_.empty() && (isOperator(parts_.back().kind) || parts_.back().kind == TokenKind::Comma) &&
                        !part.startsElement && !closes;
    measure(part);
    if (closes) close(part);
    parts_.push_back(part);
    if (syntax::isOpener(token.kind)) open(part);
    before_ = at;
    separated_ = false;
    lineEnded_ = false;
  }

  /// The part continues the annotation that was read last.
  bool annotates(TokenKind kind) const {
    const TokenKind before = parts_.back().kind;
    if (kind == TokenKind::Name) return before == TokenKind::At;
    return kind == TokenKind::OpenParen && before == TokenKind::Name && parts_.size() > 1 &&
           parts_[parts_.size() - 2].kind == TokenKind::At;
  }

  void noteBreaks(const Part& part) {
    bool breaks = part.gap.newline;
    bool own = breaks && !isOperator(parts_.back().kind);
    for (std::uint32_t at = part.gap.firstRemark; at < part.gap.lastRemark; ++at) {
      breaks = breaks || remarks_[at].spansLines;
      own = own || remarks_[at].spansLines;
    }
    frame().anyBreak = frame().anyBreak || breaks;
    frame().ownBreak = frame().ownBreak || own;
  }

  bool isTight(const Part& part) const {
    if (parts_.empty() || part.startsElement) return atOpener() && parts_.back().kind != TokenKind::OpenBrace;
    const TokenKind before = parts_.back().kind;
    switch (before) {
      case TokenKind::Dot:
      case TokenKind::At:
      case TokenKind::OpenParen:
      case TokenKind::OpenBracket:
        return true;
      default:
        break;
    }
    switch (part.kind) {
      case TokenKind::Comma:
      case TokenKind::Dot:
      case TokenKind::CloseParen:
      case TokenKind::CloseBracket:
        return true;
      case TokenKind::CloseBrace:
        return before == TokenKind::OpenBrace && !part.gap.hasRemarks();
      case TokenKind::OpenParen:
        return before == TokenKind::Name;
      default:
        return part.index;
    }
  }

  void measure(Part& part) const {
    std::uint32_t column = parts_.empty() ? 0 : parts_.back().flatEnd;
    if (!part.tight && !parts_.empty()) ++column;
    if (part.startsElement && !atOpener()) ++column;
    for (std::uint32_t at = part.gap.firstRemark; at < part.gap.lastRemark; ++at) {
      column += 1 + widthOf(text_.substr(remarks_[at].begin, remarks_[at].end - remarks_[at].begin));
    }
    part.flatBegin = column;
    part.flatEnd = column + widthOf(text_.substr(part.begin, part.end - part.begin));
  }

  void open(const Part& part) {
    Frame inner;
    inner.kind = part.kind;
    inner.open = static_cast<std::uint32_t>(parts_.size()) - 1;
    inner.element = inner.open + 1;
    inner.index = part.index;
    frames_.push_back(inner);
  }

  void close(Part& part) {
    const Frame inner = frame();
    frames_.pop_back();
    Part& opener = parts_[inner.open];
    part.partner = inner.open;
    opener.partner = static_cast<std::uint32_t>(parts_.size());
    const bool holdsSomething = opener.partner > inner.open + 1 || part.gap.hasRemarks();
    if (inner.kind == TokenKind::OpenParen) {
      opener.tall = inner.ownBreak || inner.holdsTall;
    } else {
      opener.tall = inner.anyBreak && !inner.index;
    }
    opener.tall = opener.tall && holdsSomething;
    frame().anyBreak = frame().anyBreak || inner.anyBreak;
    frame().holdsTall = frame().holdsTall || inner.holdsTall || opener.tall;
  }

  std::string_view text_;
  const syntax::Tokens& tokens_;
  Remarks& remarks_;
  std::vector<Part> parts_;
  std::vector<Frame> frames_{1};
  /// The token of the last part.
  std::uint32_t before_ = 0;
  bool separated_ = false;
  bool lineEnded_ = false;
};

}  // namespace

std::uint32_t Item::elementEnd(std::uint32_t first, std::uint32_t end) const {
  std::uint32_t at = next(first);
  while (at < end && !parts[at].startsElement) at = next(at);
  return at;
}

Item readItem(std::string_view text, const syntax::Tokens& tokens, std::uint32_t first, std::uint32_t last,
              Remarks& remarks) {
  return Reading(text, tokens, remarks).run(first, last);
}

}  // namespace calm::format

#include "format/gap.h"

#include <algorithm>

namespace calm::format {

namespace {

using syntax::Token;
using syntax::TokenKind;

class Reading {
 public:
  Reading(std::string_view text, GapRange range, Remarks& remarks)
      : text_(text), range_(range), remarks_(remarks), first_(remarks.size()), line_(range.startsLine ? 1 : 0) {}

  Gap run(const syntax::Tokens& tokens) {
    for (std::uint32_t at = range_.first; at <= range_.last; ++at) {
      const Token& token = tokens[at];
      readTrivia(std::max(token.triviaBegin, range_.begin), std::min(token.begin, range_.end));
      if (at == range_.last) break;
      if (token.kind == TokenKind::LineEnd) {
        ++line_;
        separatorHere_ = nullptr;
      } else {
        readSeparator(token);
      }
    }
    Gap gap{static_cast<std::uint32_t>(first_), static_cast<std::uint32_t>(remarks_.size()), line_ > 0, line_ > 1};
    if (gap.hasRemarks()) place(gap);
    return gap;
  }

 private:
  void readTrivia(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t at = begin; at < end;) {
      if (text_[at] != '/') {
        ++at;
        continue;
      }
      const std::uint32_t last = commentEnd(text_, at, end);
      add(at, last);
      at = last;
    }
  }

  void add(std::uint32_t begin, std::uint32_t end) {
    const std::string_view written = text_.substr(begin, end - begin);
    if (range_.documents && line_ > 0 && written.starts_with("///")) {
      if (separatorHere_ != nullptr) addSeparator(*separatorHere_);
      documented_ = true;
    }
    Remark remark{begin, end, line_};
    remark.endsLine = written.starts_with("//");
    remark.spansLines = written.find('\n') != std::string_view::npos;
    remarks_.push_back(remark);
  }

  void addSeparator(const Token& token) { remarks_.push_back({token.begin, token.end, line_}); }

  void readSeparator(const Token& token) {
    if (documented_ || range_.separates) return addSeparator(token);
    if (line_ > 0) separatorHere_ = &token;
    if (line_ == 0 && separator_ == none) separator_ = remarks_.size();
  }

  /// Says whose each comment is. On the first of several lines it is that of the token before; on the last one that
  /// of the next token. On a single line a separator parts them.
  void place(Gap& gap) {
    const std::size_t behindSeparator = separator_ == none ? first_ : separator_;
    std::uint32_t before = 0;
    for (std::size_t at = first_; at < remarks_.size(); ++at) {
      Remark& remark = remarks_[at];
      const bool first = line_ > 0 ? remark.line == 0 : at < behindSeparator;
      remark.place = first ? Place::Trailing : remark.line == line_ ? Place::Leading : Place::Own;
      remark.joined = at > first_ && remark.line == before;
      remark.blank = remark.line - before > 1;
      if (remark.place != Place::Leading) gap.blank = line_ - remark.line > 1;
      before = remark.line;
    }
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::string_view text_;
  GapRange range_;
  Remarks& remarks_;
  std::size_t first_;
  /// How many remarks there were at the first separator on the first line.
  std::size_t separator_ = none;
  /// The separator that was read on this line, if it is not the first one.
  const Token* separatorHere_ = nullptr;
  /// A `///` line was read.
  bool documented_ = false;
  std::uint32_t line_;
};

}  // namespace

Gap readGap(std::string_view text, const syntax::Tokens& tokens, GapRange range, Remarks& remarks) {
  return Reading(text, range, remarks).run(tokens);
}

std::uint32_t commentEnd(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view comment = text.substr(begin, end - begin);
  if (comment.starts_with("//")) return end;
  const std::size_t close = comment.find("*/", 2);
  return close == std::string_view::npos ? end : begin + static_cast<std::uint32_t>(close) + 2;
}

}  // namespace calm::format

#include "format/format.h"

#include <cassert>

#include "format/fit.h"
#include "format/gap.h"
#include "format/item.h"
#include "format/layout.h"
#include "format/lines.h"
#include "format/units.h"

namespace calm::format {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// The line end of the first line that holds something decides: blank lines before it go.
std::string_view lineEndOf(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  const std::size_t end = text.find('\n', begin == std::string_view::npos ? text.size() : begin);
  return end != std::string_view::npos && text[end - 1] == '\r' ? "\r\n" : "\n";
}

class Formatting {
 public:
  Formatting(const syntax::Tree& tree, std::string_view text)
      : tree_(tree), text_(text), lines_(text.size()), layout_(text, remarks_, lines_) {}

  Formatted run() {
    const bool marked = text_.starts_with(byteOrderMark);
    end_ = marked ? static_cast<std::uint32_t>(byteOrderMark.size()) : 0;
    for (const Unit& unit : unitsOf(tree_, text_)) add(unit);
    const auto last = static_cast<std::uint32_t>(tree_.tokens.size()) - 1;
    if (blank_ == Blank::Required) blank_ = Blank::AsWritten;
    layout_.behind(gapUntil(last, static_cast<std::uint32_t>(text_.size())), 0, blank_);
    formatted_.text = (marked ? std::string(byteOrderMark) : std::string()) + lines_.render(lineEndOf(text_));
    return std::move(formatted_);
  }

 private:
  Gap gapUntil(std::uint32_t token, std::uint32_t begin) {
    return readGap(text_, tree_.tokens, {nextToken_, token, end_, begin, true, lines_.empty()}, remarks_);
  }

  void add(const Unit& unit) {
    const Gap gap = gapUntil(unit.firstToken, unit.begin);
    if (unit.stays) {
      keep(unit, gap);
    } else {
      lay(unit, gap);
    }
    end_ = unit.end;
    nextToken_ = unit.lastToken + 1;
  }

  void keep(const Unit& unit, const Gap& gap) {
    layout_.before(gap, 0, blank_);
    lines_.verbatim(text_.substr(unit.begin, unit.end - unit.begin));
    formatted_.kept.push_back({tree_.source, unit.begin, unit.end});
    blank_ = Blank::AsWritten;
  }

  void lay(const Unit& unit, const Gap& gap) {
    readItem(text_, tree_.tokens, unit.firstToken, unit.lastToken, remarks_, item_);
    const auto size = static_cast<std::uint32_t>(item_.parts.size());
    fit(item_, 0, size, 0, remarks_);
    const bool tall = isTallBlock(item_, 0, size);
    if (tall && blank_ == Blank::AsWritten) blank_ = Blank::Required;
    layout_.between(gap, 0, blank_);
    layout_.write(item_);
    blank_ = tall ? Blank::Required : Blank::AsWritten;
  }

  const syntax::Tree& tree_;
  std::string_view text_;
  Remarks remarks_;
  Lines lines_;
  Layout layout_;
  Item item_;
  Formatted formatted_;
  /// Where the unit before ended, and the token behind it.
  std::uint32_t end_ = 0;
  std::uint32_t nextToken_ = 0;
  Blank blank_ = Blank::NotBeforeFirst;
};

}  // namespace

Formatted format(const syntax::Tree& tree, std::string_view text) {
  assert(!tree.tokens.empty());
  return Formatting(tree, text).run();
}

}  // namespace calm::format

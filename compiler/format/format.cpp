#include "format/format.h"

#include <cassert>
#include <utility>

#include "format/gap.h"
#include "format/gap_writer.h"
#include "format/item.h"
#include "format/layout.h"
#include "format/lines.h"
#include "format/units.h"
#include "syntax/lex/characters.h"
#include "syntax/parse.h"

namespace calm::format {

namespace {

/// Where formatting does not come to rest so soon, nothing is changed.
constexpr int mostTimes = 4;

/// The line end of the first line that holds something decides: what stands before it goes.
std::string_view lineEndOf(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n,;");
  const std::size_t end = text.find('\n', begin == std::string_view::npos ? text.size() : begin);
  return end != std::string_view::npos && text[end - 1] == '\r' ? "\r\n" : "\n";
}

class Formatting {
 public:
  Formatting(const syntax::Tree& tree, std::string_view text)
      : tree_(tree), text_(text), lines_(text.size()), gaps_(text, remarks_, lines_), layout_(text, remarks_, lines_) {}

  Formatted run() {
    const std::string_view mark = text_.starts_with(byteOrderMark) ? byteOrderMark : std::string_view();
    end_ = static_cast<std::uint32_t>(mark.size());
    for (const Unit& unit : unitsOf(tree_, text_)) add(unit);
    const auto last = static_cast<std::uint32_t>(tree_.tokens.size()) - 1;
    gaps_.behind(gapUntil(last, static_cast<std::uint32_t>(text_.size())), 0, blank_);
    const std::string_view lineEnd = lineEndOf(text_.substr(mark.size()));
    std::string text = lines_.render(lineEnd);
    if (kept_ && end_ == text_.size()) text.resize(text.size() - lineEnd.size());
    // At the beginning of a file a stray mark would become a good one.
    if (mark.empty() && text.starts_with(byteOrderMark)) text.insert(0, lineEnd);
    formatted_.text = std::string(mark) + std::move(text);
    return std::move(formatted_);
  }

 private:
  Gap gapUntil(std::uint32_t token, std::uint32_t begin) {
    return readGap(text_, tree_.tokens, {nextToken_, token, end_, begin, true, lines_.empty(), kept_}, remarks_);
  }

  void add(const Unit& unit) {
    const Gap gap = gapUntil(unit.firstToken, unit.begin);
    if (unit.stays) {
      keep(unit, gap);
    } else {
      lay(unit, gap);
    }
    kept_ = unit.stays;
    end_ = unit.end;
    nextToken_ = unit.lastToken + 1;
  }

  void keep(const Unit& unit, const Gap& gap) {
    gaps_.before(gap, 0, blank_);
    lines_.verbatim(text_.substr(unit.begin, unit.end - unit.begin));
    formatted_.kept.push_back({tree_.source, unit.begin, unit.end});
    blank_ = Blank::AsWritten;
  }

  void lay(const Unit& unit, const Gap& gap) {
    Item item = readItem(text_, tree_.tokens, unit.firstToken, unit.lastToken, remarks_);
    blank_ = layout_.add(item, gap, blank_);
  }

  const syntax::Tree& tree_;
  std::string_view text_;
  Remarks remarks_;
  Lines lines_;
  GapWriter gaps_;
  Layout layout_;
  Formatted formatted_;
  /// Where the unit before ended, and the token behind it.
  std::uint32_t end_ = 0;
  std::uint32_t nextToken_ = 0;
  /// The unit before stays as it is.
  bool kept_ = false;
  Blank blank_ = Blank::NotBeforeFirst;
};

}  // namespace

Formatted format(const syntax::Tree& tree, std::string_view text) {
  assert(!tree.tokens.empty());
  Formatted formatted = Formatting(tree, text).run();
  if (formatted.kept.empty()) return formatted;
  // Without the blanks before them, bytes that nobody can read may look like the start of another encoding.
  if (syntax::isUtf16(formatted.text) && !syntax::isUtf16(text)) {
    formatted.text = text;
    return formatted;
  }
  // Indentation tells what a mistake is, and it may have changed around one: until that comes to rest.
  for (int times = 0; times < mostTimes; ++times) {
    diagnostics::Sink sink;
    std::string again = Formatting(syntax::parse(tree.source, formatted.text, sink), formatted.text).run().text;
    if (again == formatted.text) return formatted;
    formatted.text = std::move(again);
  }
  formatted.text = text;
  return formatted;
}

}  // namespace calm::format

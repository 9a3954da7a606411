#pragma once

#include <cstdint>
#include <string_view>

#include "format/gap.h"
#include "format/item.h"
#include "format/lines.h"

namespace calm::format {

/// Whether a blank line stands between two elements.
enum class Blank : std::uint8_t { Never, NotBeforeFirst, AsWritten, Required };

/// Writes items and what stands between them as lines.
class Layout {
 public:
  /// The remarks, which may grow, and the lines outlive the layout.
  Layout(std::string_view text, const Remarks& remarks, Lines& lines) : text_(text), remarks_(remarks), lines_(lines) {}

  /// The comments of a gap, before lines that somebody else writes.
  void before(const Gap& gap, std::uint32_t indent, Blank blank);
  /// The comments of a gap, and the beginning of the line that follows it.
  void between(const Gap& gap, std::uint32_t indent, Blank blank);
  /// The comments of a gap that nothing follows.
  void behind(const Gap& gap, std::uint32_t indent, Blank blank);
  /// An item, on the line that was started last.
  void write(Item& item) { element(item, 0, static_cast<std::uint32_t>(item.parts.size()), false); }

 private:
  void comments(const Gap& gap, std::uint32_t indent, Blank& blank, bool leads);
  void leading(const Gap& gap);
  void element(Item& item, std::uint32_t first, std::uint32_t end, bool field);
  void joint(const Item& item, std::uint32_t at, std::uint32_t indent);
  void body(Item& item, std::uint32_t open);
  void comment(const Remark& remark, std::uint32_t indent);
  void blankLine();

  std::string_view text_;
  const Remarks& remarks_;
  Lines& lines_;
};

/// A block, a `for` or an environment whose members stand on lines of their own.
bool isTallBlock(const Item& item, std::uint32_t first, std::uint32_t end);

}  // namespace calm::format

#pragma once

#include <cstdint>
#include <string_view>

#include "format/gap_writer.h"
#include "format/item.h"
#include "format/lines.h"

namespace calm::format {

/// A block, a `for` or an environment whose members stand on lines of their own.
bool isTallBlock(const Item& item, std::uint32_t first, std::uint32_t end);

/// Writes items as lines.
class Layout {
 public:
  /// The remarks, which may grow, and the lines outlive the layout.
  Layout(std::string_view text, const Remarks& remarks, Lines& lines)
      : text_(text), remarks_(remarks), lines_(lines), gaps_(text, remarks, lines) {}

  /// An item, with the gap before it. `blank` is what the item before wants; gives what this one wants of the next.
  Blank add(Item& item, const Gap& gap, Blank blank);

 private:
  /// Whether `=` belongs to a member, whose neighbours it is aligned with.
  enum class Fields : std::uint8_t { No, Yes };

  Blank element(Item& item, std::uint32_t first, std::uint32_t end, const Gap& gap, std::uint32_t indent, Blank blank,
                Fields fields);
  void parts(Item& item, std::uint32_t first, std::uint32_t end, Fields fields);
  void body(Item& item, std::uint32_t open, std::uint32_t indent);

  std::string_view text_;
  const Remarks& remarks_;
  Lines& lines_;
  GapWriter gaps_;
};

}  // namespace calm::format

#pragma once

#include <cstdint>
#include <string_view>

#include "format/gap.h"
#include "format/item.h"
#include "format/lines.h"

namespace calm::format {

/// Whether a blank line stands between two elements. `NotBeforeFirst`: as written, but for one behind an opening brace
/// or at the beginning of a file.
enum class Blank : std::uint8_t { Never, NotBeforeFirst, AsWritten, Required };

/// Writes what stands in gaps: comments and blank lines.
class GapWriter {
 public:
  /// The remarks, which may grow, and the lines outlive the writer.
  GapWriter(std::string_view text, const Remarks& remarks, Lines& lines)
      : text_(text), remarks_(remarks), lines_(lines) {}

  /// A gap before lines that somebody else writes.
  void before(const Gap& gap, std::uint32_t indent, Blank blank);
  /// A gap, and the beginning of the line that follows it, with the comments that lead there.
  void startLine(const Gap& gap, std::uint32_t indent, Blank blank);
  /// A gap that nothing follows but the end of a bracket or of the file.
  void behind(const Gap& gap, std::uint32_t indent, Blank blank);
  /// A gap on one line, between two parts of an element: a blank, comments, and inside brackets a comma.
  void within(const Part& before, const Part& part);

 private:
  enum class Next : std::uint8_t { Line, Nothing };

  Blank comments(const Gap& gap, std::uint32_t indent, Blank blank, Next next);
  void write(const Remark& remark, std::uint32_t indent);
  void blankLine();

  std::string_view text_;
  const Remarks& remarks_;
  Lines& lines_;
};

}  // namespace calm::format

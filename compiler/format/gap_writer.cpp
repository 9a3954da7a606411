#include "format/gap_writer.h"

#include <algorithm>

#include "format/comment.h"
#include "syntax/select.h"

namespace calm::format {

using syntax::TokenKind;

void GapWriter::before(const Gap& gap, std::uint32_t indent, Blank blank) {
  if (comments(gap, indent, blank, Next::Line) == Blank::Required) blankLine();
}

void GapWriter::startLine(const Gap& gap, std::uint32_t indent, Blank blank) {
  before(gap, indent, blank);
  lines_.start(indent);
  for (std::uint32_t at = gap.firstRemark; at < gap.lastRemark; ++at) {
    if (remarks_[at].place != Place::Leading) continue;
    write(remarks_[at], indent);
    lines_.write(" ");
  }
}

void GapWriter::behind(const Gap& gap, std::uint32_t indent, Blank blank) {
  static_cast<void>(comments(gap, indent, blank == Blank::Required ? Blank::AsWritten : blank, Next::Nothing));
}

/// The comments of a gap but those that lead to what follows. Gives whether a blank line is still due: Required or
/// Never.
Blank GapWriter::comments(const Gap& gap, std::uint32_t indent, Blank blank, Next next) {
  const auto begin = remarks_.begin() + gap.firstRemark;
  const auto end = remarks_.begin() + gap.lastRemark;
  const bool written =
      (gap.blank && next == Next::Line) || std::any_of(begin, end, [](const Remark& remark) { return remark.blank; });
  bool required = blank == Blank::Required && !written;
  bool first = blank == Blank::NotBeforeFirst;
  for (auto remark = begin; remark != end; ++remark) {
    const bool leads = remark->place == Place::Leading;
    if (leads && next == Next::Line) break;
    if (remark->place == Place::Trailing || (leads && !gap.newline)) {
      lines_.comment(commentText(text_, *remark, indent));
    } else if (remark->joined && remark != begin) {
      lines_.write(" ");
      write(*remark, indent);
    } else {
      if (required || (remark->blank && !first && blank != Blank::Never)) blankLine();
      required = first = false;
      lines_.start(indent);
      write(*remark, indent);
    }
  }
  const bool due = required || (gap.blank && !first && blank != Blank::Never);
  return due && next == Next::Line ? Blank::Required : Blank::Never;
}

void GapWriter::within(const Part& before, const Part& part) {
  bool comma = part.startsElement && !syntax::isOpener(before.kind);
  for (std::uint32_t at = part.gap.firstRemark; at < part.gap.lastRemark; ++at) {
    if (comma && remarks_[at].place == Place::Leading) {
      lines_.write(",");
      comma = false;
    }
    if (lines_.lastByte() != '(' && lines_.lastByte() != '[') lines_.write(" ");
    write(remarks_[at], 0);
  }
  if (comma) lines_.write(",");
  const bool closesTightly = part.kind == TokenKind::CloseParen || part.kind == TokenKind::CloseBracket;
  const bool tight = part.gap.hasRemarks() ? closesTightly : part.tight;
  if (!tight) lines_.write(" ");
}

void GapWriter::write(const Remark& remark, std::uint32_t indent) {
  lines_.write(commentText(text_, remark, indent));
  Line& line = lines_[lines_.last()];
  line.spansLines = line.spansLines || remark.spansLines;
}

void GapWriter::blankLine() {
  if (!lines_.empty() && lines_[lines_.last()].size > 0) lines_.blank();
}

}  // namespace calm::format

#include "format/layout.h"

#include "format/comment.h"
#include "format/fit.h"
#include "syntax/select.h"

namespace calm::format {

using syntax::TokenKind;

bool isTallBlock(const Item& item, std::uint32_t first, std::uint32_t end) {
  const Part& last = item.parts[end - 1];
  if (last.kind != TokenKind::CloseBrace || !item.parts[last.partner].tall || last.partner == first) return false;
  for (std::uint32_t at = first; at < end; at = item.next(at)) {
    if (item.parts[at].kind == TokenKind::Assign) return false;
  }
  return true;
}

void Layout::blankLine() {
  if (!lines_.empty() && lines_[lines_.last()].size > 0) lines_.blank();
}

void Layout::comment(const Remark& remark, std::uint32_t indent) { lines_.write(commentText(text_, remark, indent)); }

/// The comments of a gap but those of the line that follows, if one does. `blank` becomes whether a blank line is
/// still due.
void Layout::comments(const Gap& gap, std::uint32_t indent, Blank& blank, bool leads) {
  bool anyBlank = gap.blank && leads;
  for (std::uint32_t at = gap.firstRemark; at < gap.lastRemark; ++at) anyBlank = anyBlank || remarks_[at].blank;
  bool required = blank == Blank::Required && !anyBlank;
  bool first = blank == Blank::NotBeforeFirst;
  for (std::uint32_t at = gap.firstRemark; at < gap.lastRemark; ++at) {
    const Remark& remark = remarks_[at];
    const bool leading = remark.place == Place::Leading;
    if (leading && leads) break;
    if (remark.place == Place::Trailing || (leading && !gap.newline)) {
      lines_.comment(commentText(text_, remark, indent));
      continue;
    }
    if (remark.joined && !(at == gap.firstRemark)) {
      lines_.write(" ");
    } else {
      if (required || (remark.blank && !first && blank != Blank::Never)) blankLine();
      lines_.start(indent);
    }
    required = first = false;
    comment(remark, indent);
  }
  const bool written = gap.blank && blank != Blank::Never && !first;
  blank = leads && (required || written) ? Blank::Required : Blank::Never;
}

void Layout::leading(const Gap& gap) {
  for (std::uint32_t at = gap.firstRemark; at < gap.lastRemark; ++at) {
    if (remarks_[at].place != Place::Leading) continue;
    comment(remarks_[at], lines_[lines_.last()].indent);
    lines_.write(" ");
  }
}

void Layout::before(const Gap& gap, std::uint32_t indent, Blank blank) {
  comments(gap, indent, blank, true);
  if (blank == Blank::Required) blankLine();
}

void Layout::between(const Gap& gap, std::uint32_t indent, Blank blank) {
  before(gap, indent, blank);
  lines_.start(indent);
  leading(gap);
}

void Layout::behind(const Gap& gap, std::uint32_t indent, Blank blank) { comments(gap, indent, blank, false); }

/// What stands before a part inside an element: a blank, a line end, comments; inside brackets also a comma.
void Layout::joint(const Item& item, std::uint32_t at, std::uint32_t indent) {
  const Part& part = item.parts[at];
  const bool opened = syntax::isOpener(item.parts[at - 1].kind);
  bool comma = part.startsElement && !opened;
  for (std::uint32_t each = part.gap.firstRemark; each < part.gap.lastRemark; ++each) {
    const Remark& remark = remarks_[each];
    if (comma && remark.place == Place::Leading) {
      lines_.write(",");
      comma = false;
    }
    const char before = lines_.lastByte();
    if (before != '(' && before != '[') lines_.write(" ");
    comment(remark, indent);
  }
  if (comma) lines_.write(",");
  const bool closesTightly = part.kind == TokenKind::CloseParen || part.kind == TokenKind::CloseBracket;
  if (part.gap.hasRemarks() ? !closesTightly : !part.tight) lines_.write(" ");
}

void Layout::element(Item& item, std::uint32_t first, std::uint32_t end, bool field) {
  const std::uint32_t indent = lines_[lines_.last()].indent;
  const bool leads = lines_.size() > 0;
  std::size_t begin = lines_.last();
  std::uint32_t assign = 0;
  std::uint32_t brace = 0;
  bool assigned = false;
  // Up to here a bracket keeps its content on the line.
  std::uint32_t flatUntil = first;
  for (std::uint32_t at = first; at < end; ++at) {
    const Part& part = item.parts[at];
    const bool inside = at < flatUntil;
    if (at > first) {
      const bool annotated = part.behindAnnotation && !inside;
      const bool commented = beginsLine(part, remarks_) && !part.behindAnnotation;
      if (annotated || commented) {
        between(part.gap, annotated ? indent : indent + continued, Blank::Never);
        if (annotated) begin = lines_.last();
      } else {
        joint(item, at, indent);
      }
    }
    if (!inside && part.kind == TokenKind::Assign) {
      assigned = true;
      assign = lines_.size();
    }
    const bool opens = part.partner > at;
    const bool isBody = part.kind == TokenKind::OpenBrace && part.partner == end - 1 && end > at + 2;
    if (isBody && !assigned && !leads) brace = lines_.size();
    lines_.write(text_.substr(part.begin, part.end - part.begin));
    if (!opens) continue;
    if (part.tall) {
      body(item, at);
      at = part.partner;
    } else if (!inside) {
      flatUntil = part.partner + 1;
    }
  }
  Line& line = lines_[lines_.last()];
  if (lines_.last() != begin) return;
  line.whole = true;
  line.assign = field ? assign : 0;
  line.brace = assigned ? 0 : brace;
}

void Layout::body(Item& item, std::uint32_t open) {
  const std::uint32_t outer = lines_[lines_.last()].indent;
  const std::uint32_t indent = outer + deeper;
  const std::uint32_t close = item.parts[open].partner;
  const TokenKind kind = item.parts[open].kind;
  Blank blank = Blank::NotBeforeFirst;
  for (std::uint32_t at = open + 1; at < close;) {
    const std::uint32_t end = item.elementEnd(at, close);
    fit(item, at, end, indent, remarks_);
    const bool tall = kind == TokenKind::OpenBrace && isTallBlock(item, at, end);
    if (tall && blank == Blank::AsWritten) blank = Blank::Required;
    between(item.parts[at].gap, indent, blank);
    element(item, at, end, kind == TokenKind::OpenBrace);
    if (kind == TokenKind::OpenParen && end < close) lines_.write(",");
    blank = tall ? Blank::Required : Blank::AsWritten;
    at = end;
  }
  behind(item.parts[close].gap, indent, blank == Blank::Required ? Blank::AsWritten : blank);
  lines_.start(outer);
  lines_.write(text_.substr(item.parts[close].begin, 1));
}

}  // namespace calm::format

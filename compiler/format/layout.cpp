#include "format/layout.h"

#include <algorithm>

#include "format/fit.h"

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

Blank Layout::add(Item& item, const Gap& gap, Blank blank) {
  return element(item, 0, static_cast<std::uint32_t>(item.parts.size()), gap, 0, blank, Fields::No);
}

/// The element [first, end) with the gap before it.
Blank Layout::element(Item& item, std::uint32_t first, std::uint32_t end, const Gap& gap, std::uint32_t indent,
                      Blank blank, Fields fields) {
  fit(item, first, end, indent, remarks_);
  const bool tall = isTallBlock(item, first, end);
  if (tall && blank == Blank::AsWritten) blank = Blank::Required;
  gaps_.startLine(gap, indent, blank);
  parts(item, first, end, fields);
  return tall ? Blank::Required : Blank::AsWritten;
}

/// The parts of an element, on the line that was started for it and, where a bracket is tall, on others.
void Layout::parts(Item& item, std::uint32_t first, std::uint32_t end, Fields fields) {
  const std::uint32_t indent = lines_[lines_.last()].indent;
  const bool commented = lines_.size() > 0;
  std::size_t begin = lines_.last();
  std::uint32_t assign = 0;
  std::uint32_t brace = 0;
  // Up to here all stands in a bracket that is not tall.
  std::uint32_t flatUntil = first;
  for (std::uint32_t at = first; at < end; ++at) {
    const Part& part = item.parts[at];
    const bool flat = at < flatUntil;
    if (at == first) {
      // Its line was started.
    } else if (part.behindAnnotation && !flat) {
      gaps_.startLine(part.gap, indent, Blank::Never);
      begin = lines_.last();
    } else if (!part.behindAnnotation && beginsLine(part, remarks_)) {
      gaps_.startLine(part.gap, indent + continued, Blank::Never);
    } else {
      gaps_.within(item.parts[at - 1], part);
    }
    const bool isBody = part.kind == TokenKind::OpenBrace && part.partner == end - 1 && assign == 0 && at > first;
    if (part.kind == TokenKind::Assign && !flat) assign = lines_.size();
    if (isBody && part.partner > at + 1) brace = lines_.size();
    lines_.write(text_.substr(part.begin, part.end - part.begin));
    if (part.tall) {
      body(item, at, isBody ? indent : lines_[lines_.last()].indent);
      at = part.partner;
    } else if (!flat && part.partner > at) {
      flatUntil = part.partner + 1;
    }
  }
  Line& line = lines_[lines_.last()];
  line.whole = lines_.last() == begin && !line.spansLines;
  if (!line.whole) return;
  line.assign = fields == Fields::Yes ? assign : 0;
  line.brace = commented ? 0 : brace;
}

/// What a tall bracket holds, and its other one; that stands below a line with this indentation.
void Layout::body(Item& item, std::uint32_t open, std::uint32_t indent) {
  const std::uint32_t close = item.parts[open].partner;
  const TokenKind kind = item.parts[open].kind;
  Blank blank = Blank::NotBeforeFirst;
  for (std::uint32_t at = open + 1; at < close;) {
    const std::uint32_t end = item.elementEnd(at, close);
    blank = element(item, at, end, item.parts[at].gap, indent + deeper, blank,
                    kind == TokenKind::OpenBrace ? Fields::Yes : Fields::No);
    if (kind == TokenKind::OpenParen && end < close) lines_.write(",");
    at = end;
  }
  gaps_.behind(item.parts[close].gap, indent + deeper, blank);
  lines_.start(indent);
  lines_.write(text_.substr(item.parts[close].begin, 1));
}

}  // namespace calm::format

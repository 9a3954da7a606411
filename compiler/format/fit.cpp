#include "format/fit.h"

namespace calm::format {

namespace {

using syntax::TokenKind;

/// A block, a map or a list that holds something.
bool canBeTall(const Item& item, std::uint32_t at) {
  const Part& part = item.parts[at];
  const bool opens = part.kind == TokenKind::OpenBrace || (part.kind == TokenKind::OpenBracket && !part.index);
  return opens && !part.tall && part.partner > at + 1;
}

/// [first, end) stands on one line; if that is too wide the last bracket that can becomes tall, then the one before.
void fitLine(Item& item, std::uint32_t first, std::uint32_t end, std::uint32_t indent) {
  while (indent + item.parts[end - 1].flatEnd - item.parts[first].flatBegin > mostColumns) {
    std::uint32_t widest = end;
    for (std::uint32_t at = first; at < end; at = item.next(at)) {
      if (canBeTall(item, at)) widest = at;
    }
    if (widest == end) return;
    item.parts[widest].tall = true;
    end = widest + 1;
  }
}

}  // namespace

bool beginsLine(const Part& part, const Remarks& remarks) {
  if (part.behindAnnotation || (part.mayBeginLine && part.gap.newline)) return true;
  for (std::uint32_t at = part.gap.firstRemark; at < part.gap.lastRemark; ++at) {
    if (remarks[at].endsLine || remarks[at].place == Place::Own) return true;
  }
  return false;
}

void fit(Item& item, std::uint32_t first, std::uint32_t end, std::uint32_t indent, const Remarks& remarks) {
  std::uint32_t begin = first;
  std::uint32_t column = indent;
  for (std::uint32_t at = first; at < end; at = item.next(at)) {
    const Part& part = item.parts[at];
    if (at > first && beginsLine(part, remarks)) {
      fitLine(item, begin, at, column);
      begin = at;
      column = part.behindAnnotation ? indent : indent + continued;
    }
    if (!part.tall) continue;
    fitLine(item, begin, at + 1, column);
    begin = part.partner;
  }
  if (begin < end) fitLine(item, begin, end, column);
}

}  // namespace calm::format

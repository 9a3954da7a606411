#include "syntax/recover/body.h"

#include <algorithm>
#include <string>

#include "diagnostics/catalog.h"
#include "syntax/recover/unit.h"

namespace calm::syntax {

namespace {

bool isElement(TokenKind kind) {
  return kind == TokenKind::Name || kind == TokenKind::Text || kind == TokenKind::Number || kind == TokenKind::True ||
         kind == TokenKind::False;
}

bool hasSign(const Pieces& pieces, Range unit) {
  return std::any_of(pieces.begin() + unit.begin, pieces.begin() + unit.end, [](const Piece& piece) {
    return piece.kind == TokenKind::Assign || piece.kind == TokenKind::Colon || isOpener(piece.kind);
  });
}

bool isBareList(const Pieces& pieces, const std::vector<Range>& units) {
  return !units.empty() &&
         std::none_of(units.begin(), units.end(), [&](const Range& unit) { return hasSign(pieces, unit); });
}

/// `a.b = value` in a block is an entry of a map.
bool holdsDottedKey(const Pieces& pieces, const std::vector<Range>& units) {
  return std::any_of(units.begin(), units.end(), [&](const Range& unit) {
    std::uint32_t at = unit.begin;
    while (at + 2 < unit.end && pieces[at].kind == TokenKind::Name && pieces[at + 1].kind == TokenKind::Dot) at += 2;
    return at > unit.begin && at + 1 < unit.end && pieces[at + 1].kind == TokenKind::Assign;
  });
}

}  // namespace

std::size_t looseElements(const Pieces& pieces, const std::vector<Range>& units, std::size_t at) {
  const Range field = units[at];
  if (field.end - field.begin != 3 || pieces[field.begin + 1].kind != TokenKind::Assign) return 0;
  if (!isElement(pieces[field.begin + 2].kind)) return 0;
  std::size_t more = 0;
  for (std::size_t next = at + 1; next < units.size(); ++next, ++more) {
    const Range unit = units[next];
    const bool comma = unit.begin == units[next - 1].end + 1 && pieces[unit.begin - 1].kind == TokenKind::Comma;
    if (!comma || unit.end - unit.begin != 1 || !isElement(pieces[unit.begin].kind)) break;
  }
  return more;
}

void reportLooseList(const Pieces& pieces, Range field, Range last, Range second, Findings& findings) {
  const Piece& stray = pieces[second.begin];
  auto* finding = findings.report(stray.begin, stray.end, diagnostics::NeitherFieldNorBlock);
  if (finding == nullptr) return;
  finding->helped("the elements of a list stand in `[ ]`");
  const std::uint32_t begin = pieces[field.begin + 2].begin;
  const std::uint32_t end = pieces[last.end - 1].end;
  finding->fix({"add `[ ]`", {{{findings.source(), begin, begin}, "["}, {{findings.source(), end, end}, "]"}}, false});
}

bool reportOtherBody(const Pieces& pieces, std::uint32_t open, Range inside, Rule rule, Findings& findings) {
  const std::vector<Range> units = cutItems(pieces, inside);
  const Piece& brace = pieces[open];
  const bool kindAlone = open > 0 && pieces[open - 1].kind == TokenKind::Name &&
                         (open < 2 || isSeparator(pieces[open - 2].kind) || isOpener(pieces[open - 2].kind));
  const source::SourceId source = findings.source();
  if (rule == Rule::Entry && open > 0 && pieces[open - 1].kind == TokenKind::Assign && isBareList(pieces, units)) {
    if (auto* finding = findings.report(brace.begin, brace.end, diagnostics::UnexpectedToken, std::string("`[`"),
                                        std::string("`{`"))) {
      const Piece& closer = pieces[inside.end];
      finding->helped("a list stands in `[ ]`");
      finding->fix(
          {"write `[ ]`", {{{source, brace.begin, brace.end}, "["}, {{source, closer.begin, closer.end}, "]"}}});
    }
  } else if (rule == Rule::Member && kindAlone && holdsDottedKey(pieces, units)) {
    if (auto* finding = findings.report(brace.begin, brace.end, diagnostics::UnexpectedToken, std::string("`=`"),
                                        std::string("`{`"))) {
      finding->helped("a map is a value: `name = { key = value }`");
      finding->fix({"add `=`", {{{source, brace.begin, brace.begin}, "= "}}});
    }
  } else {
    return false;
  }
  for (std::uint32_t at = inside.begin; at < inside.end; ++at) findings.touch(pieces[at].begin);
  return true;
}

}  // namespace calm::syntax

#include "syntax/recover/slip.h"

#include <utility>

#include "diagnostics/catalog.h"

namespace calm::syntax {

std::string_view Look::text(std::size_t piece) const { return text(piece, piece); }

std::string_view Look::text(std::size_t first, std::size_t last) const {
  if (last >= unit.pieces.size()) return {};
  const std::uint32_t begin = unit.pieces[first].begin;
  return findings.text().substr(begin, unit.pieces[last].end - begin);
}

source::Span Look::span(std::size_t first, std::size_t last) const {
  return {findings.source(), unit.pieces[first].begin, unit.pieces[last].end};
}

source::Span Look::before(std::size_t piece) const {
  return {findings.source(), unit.pieces[piece].begin, unit.pieces[piece].begin};
}

source::Span Look::behind(std::size_t piece) const {
  return {findings.source(), unit.pieces[piece].end, unit.pieces[piece].end};
}

std::uint32_t Look::namesFrom(std::size_t piece) const {
  std::uint32_t names = 0;
  while (kind(piece + names) == TokenKind::Name) ++names;
  return names;
}

Slip Look::slip(std::size_t first, std::size_t last, std::string expected, std::string found, std::string help) const {
  return {
      unit.pieces[first].begin, unit.pieces[last].end, std::move(expected), std::move(found), std::move(help), {}, {}};
}

std::optional<Slip> slipOf(const Unit& unit, const Derivation& refused, const Findings& findings) {
  const Look look{unit, refused, findings, unit.start(), refused.refusedAt};
  if (look.start >= unit.pieces.size()) return declarationSlip(look);
  const TokenKind first = look.kind(look.start);
  if (first != TokenKind::Name && first != TokenKind::Text) {
    if (auto slip = declarationSlip(look)) return slip;
  } else if (auto slip = headerSlip(look)) {
    return slip;
  } else if (auto reserved = reservedLabel(look)) {
    return reserved;
  }
  return valueSlip(look);
}

diagnostics::Diagnostic* report(const Slip& slip, Findings& findings) {
  if (slip.fix && !slip.habit.empty() && findings.continuesHabit(slip.habit, slip.begin, slip.fix->edits))
    return nullptr;
  auto* finding = findings.report(slip.begin, slip.end, diagnostics::UnexpectedToken, slip.expected, slip.found);
  if (finding == nullptr) return nullptr;
  finding->helped(slip.help);
  if (slip.fix) finding->fix(*slip.fix);
  if (!slip.habit.empty()) findings.beginsHabit(slip.habit, slip.begin);
  return finding;
}

}  // namespace calm::syntax

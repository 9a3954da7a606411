#include "syntax/recover/mend.h"

#include <utility>

#include "syntax/recover/unit.h"
#include "syntax/select.h"

namespace calm::syntax {

namespace {

/// A unit with more mistakes than this is given up.
constexpr std::uint32_t mostRepairs = 8;

class Mending {
 public:
  Mending(GeneratedParser& parser, Findings& findings) : parser_(parser), findings_(findings) {}

  /// Mends what stands between separators in `range`, each by itself. Nothing in the result is refused.
  std::vector<MendedItem> sequence(const Pieces& pieces, Range range, Rule rule, bool& damaged) {
    std::vector<MendedItem> good;
    bool valueBelow = false;
    bool stray = false;
    for (const Range each : cutItems(pieces, range)) {
      Unit unit{rule, Pieces(pieces.begin() + each.begin, pieces.begin() + each.end)};
      if (valueBelow && !beginsUnit(unit)) {
        // The value that the line before has lost.
        for (const Piece& piece : unit.pieces) findings_.touch(piece.begin);
        continue;
      }
      valueBelow = endsInAssign(unit);
      openEnd_ = false;
      // Several fields in a row that stand in no block are one mistake.
      const bool field = rule != Rule::Member && unit.kind(0) == TokenKind::Name && unit.kind(1) == TokenKind::Assign;
      if (field && stray && rule != Rule::Entry) findings_.touch(unit.pieces.front().begin);
      stray = field;
      this->unit(std::move(unit), good, damaged);
      valueBelow = valueBelow || openEnd_;
    }
    return good;
  }

 private:
  static bool endsInAssign(const Unit& unit) {
    const TokenKind last = unit.pieces.back().kind;
    return last == TokenKind::Assign || (last == TokenKind::Colon && unit.pieces.size() > 1);
  }

  static bool beginsUnit(const Unit& unit) {
    const TokenKind first = unit.kind(0);
    const TokenKind second = unit.kind(1);
    if (first == TokenKind::Text && unit.rule == Rule::Entry) return second == TokenKind::Assign;
    if (first != TokenKind::Name) {
      return first == TokenKind::At || (first >= TokenKind::Import && first <= TokenKind::For);
    }
    return second == TokenKind::Assign || second == TokenKind::Colon || unit.body().has_value() ||
           (second == TokenKind::Dot && unit.rule == Rule::Entry);
  }

  void unit(Unit unit, std::vector<MendedItem>& good, bool& damaged) {
    if (unit.pieces.empty()) return;
    const source::Span span{findings_.source(), unit.pieces.front().begin, unit.pieces.back().end};
    bool inside = false;
    bool dropped = false;
    Derivation run;
    for (std::uint32_t repairs = 0; repairs < mostRepairs && !unit.pieces.empty(); ++repairs) {
      parser_.run(unit.rule, unit.pieces, run);
      if (run.accepted) {
        for (const Piece& piece : unit.pieces) damaged = damaged || piece.has(Mark::BrokenHeader);
        good.push_back({std::move(unit.pieces), span});
        return;
      }
      if (!inside && withinBraces(unit, run.refusedAt)) {
        inside = true;
        groups(unit);
        continue;
      }
      const RepairResult result = repair(unit, run, findings_);
      if (result.repair == Repair::Done) continue;
      if (result.repair != Repair::Impossible) {
        Unit rest{unit.rule, Pieces(unit.pieces.begin() + result.at, unit.pieces.end())};
        unit.pieces.resize(result.at);
        this->unit(std::move(unit), good, damaged);
        if (result.repair == Repair::Split) this->unit(std::move(rest), good, damaged);
        return;
      }
      reportRefusal(unit, run, findings_);
      openEnd_ = run.refusedAt >= unit.pieces.size();
      if (dropped || !dropHeader(unit)) break;
      dropped = true;
    }
    damaged = true;
    for (const Piece& piece : unit.pieces) findings_.touch(piece.begin);
    good.push_back({{}, span});
  }

  static bool withinBraces(const Unit& unit, std::uint32_t at) {
    std::uint32_t depth = 0;
    for (std::uint32_t each = 0; each < at && each < unit.pieces.size(); ++each) {
      if (unit.kind(each) == TokenKind::OpenBrace) ++depth;
      if (unit.kind(each) == TokenKind::CloseBrace) --depth;
    }
    return depth > 0;
  }

  /// Mends what stands in the outermost `{ }` of a unit.
  void groups(Unit& unit) {
    const auto body = unit.body();
    const std::uint32_t start = unit.start();
    Pieces whole;
    for (std::uint32_t at = 0; at < unit.pieces.size(); ++at) {
      whole.push_back(unit.pieces[at]);
      if (unit.kind(at) != TokenKind::OpenBrace) continue;
      const std::uint32_t close = partner(unit.pieces, at);
      Rule rule = Rule::Entry;
      if (body && *body == at) {
        const TokenKind first = unit.kind(start);
        rule = first == TokenKind::For ? Rule::Looped : first == TokenKind::Environment ? Rule::Entry : Rule::Member;
      }
      bool damaged = false;
      const std::size_t brace = whole.size() - 1;
      for (const auto& [each, span] : sequence(unit.pieces, {at + 1, close}, rule, damaged)) {
        if (each.empty()) continue;
        const Piece& last = each.back();
        const Piece end{last.end, last.end, last.token, TokenKind::LineEnd, static_cast<std::uint8_t>(Mark::Made)};
        whole.insert(whole.end(), each.begin(), each.end());
        whole.push_back(end);
      }
      if (damaged) whole[brace].set(Mark::Damaged);
      whole.push_back(unit.pieces[close]);
      at = close;
    }
    unit.pieces = std::move(whole);
  }

  GeneratedParser& parser_;
  Findings& findings_;
  /// The last unit was refused because it ends too early.
  bool openEnd_ = false;
};

}  // namespace

Mended mend(const Pieces& pieces, GeneratedParser& parser, Findings& findings) {
  Mended mended;
  Mending mending(parser, findings);
  mended.items =
      mending.sequence(pieces, {0, static_cast<std::uint32_t>(pieces.size())}, Rule::AnyItem, mended.damaged);
  return mended;
}

}  // namespace calm::syntax

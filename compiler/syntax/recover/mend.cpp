#include "syntax/recover/mend.h"

#include <utility>

#include "syntax/recover/body.h"
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
    const std::vector<Range> ranges = cutItems(pieces, range);
    for (std::size_t at = 0; at < ranges.size(); ++at) {
      const Range each = ranges[at];
      Unit unit{rule, Pieces(pieces.begin() + each.begin, pieces.begin() + each.end)};
      if (const std::size_t more = looseElements(pieces, ranges, at); more > 0) {
        reportLooseList(pieces, each, ranges[at + more], ranges[at + 1], findings_);
      }
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
      const bool lost = rule == Rule::AnyItem && (field || stray);
      if (lost && field && !good.empty()) damageBody(good.back().pieces);
      stray = field;
      this->unit(unit, good, damaged);
      if (lost && !field) damageBody(good.back().pieces);
      valueBelow = valueBelow || openEnd_;
    }
    return good;
  }

 private:
  /// A field at the top stood in the block before or behind it: what that lacks may be the field.
  static void damageBody(Pieces& pieces) {
    const Unit unit{Rule::AnyItem, pieces};
    if (const auto body = unit.body()) pieces[*body].set(Mark::Damaged);
  }

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
    return second == TokenKind::Assign || second == TokenKind::Colon || second == TokenKind::Name ||
           second == TokenKind::Text || unit.body().has_value() ||
           (second == TokenKind::Dot && unit.rule == Rule::Entry);
  }

  /// Mends one unit: first its frame, with nothing in its `{ }`, then what stands in them. So each piece is looked at
  /// once, however deep it is nested.
  void unit(const Unit& whole, std::vector<MendedItem>& good, bool& damaged) {
    if (whole.pieces.empty()) return;
    frame({whole.rule, frameOf(whole.pieces)}, whole, 0, good, damaged);
  }

  void frame(Unit frame, const Unit& whole, std::uint32_t splits, std::vector<MendedItem>& good, bool& damaged) {
    const source::Span span{findings_.source(), frame.pieces.front().begin, frame.pieces.back().end};
    bool dropped = false;
    Derivation run;
    for (std::uint32_t repairs = 0; repairs < mostRepairs && !frame.pieces.empty(); ++repairs) {
      parser_.run(frame.rule, frame.pieces, run);
      if (run.accepted) {
        for (const Piece& piece : frame.pieces) damaged = damaged || piece.has(Mark::BrokenHeader);
        good.push_back({fill(frame, whole.pieces), span});
        return;
      }
      const RepairResult result = repair(frame, run, findings_);
      if (result.repair == Repair::Done) continue;
      if (result.repair != Repair::Impossible) {
        Unit rest{frame.rule, Pieces(frame.pieces.begin() + result.at, frame.pieces.end())};
        // What is cut off behind a block may have been a member.
        damaged = damaged || (result.repair == Repair::Cut && !frame.isField());
        frame.pieces.resize(result.at);
        this->frame(std::move(frame), whole, splits, good, damaged);
        if (result.repair != Repair::Split) return;
        if (splits < mostRepairs) return this->frame(std::move(rest), whole, splits + 1, good, damaged);
        frame.pieces = std::move(rest.pieces);
        break;
      }
      reportRefusal(frame, run, findings_);
      openEnd_ = run.refusedAt >= frame.pieces.size();
      if (dropped || !dropHeader(frame)) break;
      dropped = true;
    }
    damaged = true;
    for (const Piece& piece : whole.pieces) findings_.touch(piece.begin);
    good.push_back({{}, span});
  }

  /// Without what stands in `{ }`; a `{` remembers as its token where in `pieces` it stands.
  static Pieces frameOf(const Pieces& pieces) {
    Pieces frame;
    std::uint32_t depth = 0;
    for (std::uint32_t at = 0; at < pieces.size(); ++at) {
      const bool closes = pieces[at].kind == TokenKind::CloseBrace;
      if (closes) --depth;
      if (depth == 0) {
        frame.push_back(pieces[at]);
        if (pieces[at].kind == TokenKind::OpenBrace) frame.back().token = at;
      }
      if (pieces[at].kind == TokenKind::OpenBrace) ++depth;
    }
    return frame;
  }

  /// The frame with the mended content of its `{ }`.
  Pieces fill(const Unit& frame, const Pieces& pieces) {
    const auto body = frame.body();
    const TokenKind first = frame.kind(frame.start());
    Pieces whole;
    for (std::uint32_t at = 0; at < frame.pieces.size(); ++at) {
      whole.push_back(frame.pieces[at]);
      if (frame.kind(at) != TokenKind::OpenBrace) continue;
      const std::uint32_t open = frame.pieces[at].token;
      const std::size_t brace = whole.size() - 1;
      whole[brace].token = pieces[open].token;
      Rule rule = Rule::Entry;
      if (body && *body == at && first != TokenKind::Environment) {
        rule = first == TokenKind::For ? Rule::Looped : Rule::Member;
      }
      const Range inside{open + 1, partner(pieces, open)};
      if (reportOtherBody(pieces, open, inside, rule, findings_)) {
        whole[brace].set(rule == Rule::Member ? Mark::BrokenHeader : Mark::Damaged);
        continue;
      }
      bool damaged = false;
      for (const auto& [each, span] : sequence(pieces, inside, rule, damaged)) {
        if (each.empty()) continue;
        const Piece& last = each.back();
        const Piece end{last.end, last.end, last.token, TokenKind::LineEnd, static_cast<std::uint8_t>(Mark::Made)};
        whole.insert(whole.end(), each.begin(), each.end());
        whole.push_back(end);
      }
      if (damaged) whole[brace].set(Mark::Damaged);
    }
    return whole;
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

#include <algorithm>
#include <iterator>
#include <string>

#include "diagnostics/catalog.h"
#include "syntax/expectation.h"
#include "syntax/lexer.h"
#include "syntax/recover/slip.h"
#include "syntax/recover/unit.h"

namespace calm::syntax {

namespace {

bool expects(const Derivation& refused, TokenKind kind) {
  return std::find(refused.expected.begin(), refused.expected.end(), kind) != refused.expected.end();
}

bool isTypeName(std::string_view name) {
  constexpr std::string_view types[] = {"text", "number", "bool",   "duration", "url",
                                        "host", "symbol", "secret", "list",     "map"};
  return std::find(std::begin(types), std::end(types), name) != std::end(types);
}

bool beginsValue(TokenKind kind) {
  return kind == TokenKind::Name || kind == TokenKind::Number || kind == TokenKind::True || kind == TokenKind::False ||
         kind == TokenKind::OpenBracket || kind == TokenKind::OpenBrace || kind == TokenKind::Not ||
         kind == TokenKind::Text || kind == TokenKind::UnclosedText || kind == TokenKind::ForeignText;
}

class Repairing {
 public:
  Repairing(Unit& unit, const Derivation& refused, Findings& findings)
      : unit_(unit), refused_(refused), findings_(findings), at_(refused.refusedAt) {}

  RepairResult run() {
    if (const std::uint32_t colon = findColon(); colon != none) return replaceColon(colon);
    if (kind(at_) == TokenKind::Equal &&
        (expects(refused_, TokenKind::Assign) || at_ == unit_.start() + 1 || afterType())) {
      return replaceEqual();
    }
    if (kind(at_) == TokenKind::Assign && before() == TokenKind::Assign) return dropSecondAssign();
    if (lacksAssign()) return putAssign();
    if (lacksValue()) return putValue();
    if (isOperator(before()) && at_ >= unit_.pieces.size()) return putOperand();
    if (const std::uint32_t next = findLostLineEnd(); next != none) return splitAtLine(next);
    if (lacksComma()) return putComma();
    if (refused_.expected.empty() && at_ > 0 && at_ < unit_.pieces.size()) return split();
    return {};
  }

 private:
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

  TokenKind kind(std::size_t at) const { return unit_.kind(at); }
  TokenKind before() const { return at_ > 0 ? kind(at_ - 1) : TokenKind::EndOfFile; }
  Piece& piece(std::size_t at) { return unit_.pieces[at]; }
  std::string_view text(const Piece& piece) const {
    return findings_.text().substr(piece.begin, piece.end - piece.begin);
  }
  source::Span span(std::uint32_t begin, std::uint32_t end) const { return {findings_.source(), begin, end}; }

  /// The `:` that stands where `=` belongs.
  std::uint32_t findColon() {
    if (kind(at_) == TokenKind::Colon && expects(refused_, TokenKind::Assign)) return at_;
    const std::uint32_t start = unit_.start();
    if (kind(at_) == TokenKind::Colon && kind(start) == TokenKind::Param && at_ > start + 3) return at_;
    if (unit_.rule == Rule::Member && kind(start) == TokenKind::Name && kind(start + 1) == TokenKind::Colon) {
      const TokenKind next = kind(start + 3);
      const bool header =
          kind(start + 2) == TokenKind::Name && (next == TokenKind::OpenBrace || next == TokenKind::When);
      return header ? none : start + 1;
    }
    if (kind(start) == TokenKind::Let && kind(start + 2) == TokenKind::Colon) {
      const bool value = kind(start + 3) != TokenKind::Name;
      const bool bare =
          at_ >= unit_.pieces.size() && kind(start + 3) == TokenKind::Name && !isTypeName(text(piece(start + 3)));
      return value || bare ? start + 2 : none;
    }
    return none;
  }

  RepairResult replaceColon(std::uint32_t colon) {
    const bool both = kind(colon + 1) == TokenKind::Assign;
    const std::uint32_t begin = piece(colon).begin;
    const std::uint32_t end = piece(both ? colon + 1 : colon).end;
    const bool glued = colon > 0 && piece(colon - 1).end == begin;
    const diagnostics::Edit edit{span(begin, end), glued ? " =" : "="};
    if (!findings_.continuesHabit("colon", begin, {edit})) {
      if (auto* finding = findings_.report(begin, end, diagnostics::ColonForAssign, both ? "`:=`" : "`:`")) {
        finding->helped("write `=` between a name and its value");
        finding->fix({"write `=`", {edit}});
        findings_.beginsHabit("colon", begin);
      }
    }
    piece(colon).kind = TokenKind::Assign;
    if (both) unit_.pieces.erase(unit_.pieces.begin() + colon + 1);
    return {Repair::Done, colon};
  }

  RepairResult replaceEqual() {
    const Piece& equal = piece(at_);
    if (auto* finding = findings_.report(equal.begin, equal.end, diagnostics::UnexpectedToken, "`=`", "`==`")) {
      finding->helped("`=` gives a value, `==` compares two");
      finding->fix({"write `=`", {{span(equal.begin, equal.end), "="}}});
    }
    piece(at_).kind = TokenKind::Assign;
    return {Repair::Done, at_};
  }

  RepairResult dropSecondAssign() {
    const Piece& second = piece(at_);
    if (auto* finding = findings_.report(second.begin, second.end, diagnostics::UnexpectedToken, "a value", "`=`")) {
      finding->fix({"remove it", {{span(second.begin, second.end), ""}}});
    }
    unit_.pieces.erase(unit_.pieces.begin() + at_);
    return {Repair::Done, at_};
  }

  /// Behind `param name : type`, where the grammar could have ended.
  bool afterType() const {
    const std::uint32_t start = unit_.start();
    const auto end = unit_.pieces.begin() + std::min<std::ptrdiff_t>(at_, std::ssize(unit_.pieces));
    return kind(start) == TokenKind::Param && at_ > start + 3 && refused_.expected.empty() &&
           std::none_of(unit_.pieces.begin(), end, [](const Piece& each) { return each.kind == TokenKind::Assign; });
  }

  bool lacksAssign() const { return afterType() && beginsValue(kind(at_)); }

  RepairResult putAssign() {
    const Piece& next = piece(at_);
    if (auto* finding = findings_.report(next.begin, next.end, diagnostics::UnexpectedToken, "`=`",
                                         found(findings_.text(), &next))) {
      finding->helped("a param is written `param name : type = value`");
      finding->fix({"add `=`", {{span(next.begin, next.begin), "= "}}});
    }
    const Piece sign{next.begin, next.begin, next.token, TokenKind::Assign, static_cast<std::uint8_t>(Mark::Made)};
    unit_.pieces.insert(unit_.pieces.begin() + at_, sign);
    return {Repair::Done, at_};
  }

  /// A `let` or a `param`; as keys of a map both are names like others.
  bool declaresValue() const {
    const TokenKind first = kind(unit_.start());
    return unit_.rule == Rule::AnyItem && (first == TokenKind::Let || first == TokenKind::Param);
  }

  bool lacksValue() const {
    const bool let = declaresValue() && kind(unit_.start()) == TokenKind::Let;
    if (let && kind(at_) == TokenKind::EndOfFile && expects(refused_, TokenKind::Assign)) return true;
    return before() == TokenKind::Assign &&
           (kind(at_) == TokenKind::EndOfFile || isSeparator(kind(at_)) || isCloser(kind(at_)));
  }

  RepairResult putValue() {
    const bool assign = before() == TokenKind::Assign;
    std::uint32_t name = assign ? at_ - 1 : unit_.start() + 1;
    if (assign && !declaresValue()) {
      if (name > 0) --name;
      while (name >= 2 && kind(name - 1) == TokenKind::Dot) name -= 2;
    } else {
      name = unit_.start() + 1;
    }
    const Piece& first = piece(name);
    const Piece& last = piece(at_ - 1);
    const std::string_view word = text(first);
    if (auto* finding = findings_.report(first.begin, last.end, diagnostics::FieldWithoutValue,
                                         word.starts_with('"') ? word.substr(1, word.size() - 2) : word)) {
      finding->helped("a value begins on the line of its `=`");
    }
    const Piece near{last.end, last.end, last.token, TokenKind::Text, static_cast<std::uint8_t>(Mark::Made)};
    unit_.pieces.insert(unit_.pieces.begin() + at_, near);
    if (!assign) {
      Piece sign = near;
      sign.kind = TokenKind::Assign;
      unit_.pieces.insert(unit_.pieces.begin() + at_, sign);
    }
    return {Repair::Done, at_};
  }

  static bool isOperator(TokenKind kind) {
    return kind == TokenKind::Equal || kind == TokenKind::NotEqual || kind == TokenKind::In || kind == TokenKind::And ||
           kind == TokenKind::Or;
  }

  RepairResult putOperand() {
    const Piece last = unit_.pieces.back();
    findings_.report(last.begin, last.end, diagnostics::UnexpectedToken, "a value", "the end of the line");
    unit_.pieces.push_back({last.end, last.end, last.token, TokenKind::Text, static_cast<std::uint8_t>(Mark::Made)});
    return {Repair::Done, at_};
  }

  /// The first piece of the next unit, where the line end before it did not count, as after `==`.
  std::uint32_t findLostLineEnd() const {
    const bool field = kind(at_) == TokenKind::Assign && before() == TokenKind::Name;
    const std::uint32_t next = field ? at_ - 1 : at_;
    if (next == 0 || next >= unit_.pieces.size() || !(field || isWordOfItem(kind(next)))) return none;
    const std::uint32_t end = unit_.pieces[next - 1].end;
    const std::string_view between = findings_.text().substr(end, unit_.pieces[next].begin - end);
    return between.find('\n') == std::string_view::npos ? none : next;
  }

  RepairResult splitAtLine(std::uint32_t next) {
    const Piece& last = unit_.pieces[next - 1];
    if (auto* finding =
            findings_.report(last.begin, last.end, diagnostics::UnexpectedToken,
                             isOperator(last.kind) ? "a value" : expected(refused_.expected), "the end of the line")) {
      finding->helped("something is missing here; the next line begins with something else");
    }
    return {Repair::Split, next};
  }

  /// Between two values in `[ ]` or `( )`.
  bool lacksComma() const {
    return expects(refused_, TokenKind::Comma) && !expects(refused_, TokenKind::Semicolon) && beginsValue(kind(at_)) &&
           (expects(refused_, TokenKind::CloseBracket) || expects(refused_, TokenKind::CloseParen));
  }

  RepairResult putComma() {
    const Piece& next = piece(at_);
    if (isExplained(unit_, at_, findings_)) {
      findings_.touch(next.begin);
    } else if (auto* finding = findings_.report(next.begin, next.end, diagnostics::UnexpectedToken,
                                                expected(refused_.expected), found(findings_.text(), &next))) {
      finding->helped("values are separated by `,`");
      finding->fix({"add `,`", {{span(piece(at_ - 1).end, piece(at_ - 1).end), ","}}});
    }
    const Piece comma{next.begin, next.begin, next.token, TokenKind::Comma, static_cast<std::uint8_t>(Mark::Made)};
    unit_.pieces.insert(unit_.pieces.begin() + at_, comma);
    return {Repair::Done, at_};
  }

  /// The unit has ended and something follows: another unit if it looks like one.
  RepairResult split() {
    std::uint32_t next = at_;
    const bool unitTaken =
        kind(at_) == TokenKind::Assign && before() == TokenKind::Name && at_ >= 2 && kind(at_ - 2) == TokenKind::Number;
    if (unitTaken) --next;
    const TokenKind after = kind(next + 1);
    const bool field = after == TokenKind::Assign || (after == TokenKind::Colon && beginsValue(kind(next + 2)));
    const bool block = after == TokenKind::Name || after == TokenKind::Text || after == TokenKind::OpenBrace;
    const bool word = isWordOfItem(kind(next));
    const bool another = (kind(next) == TokenKind::Name && (field || block)) || word || kind(next) == TokenKind::At;
    const Piece& place = piece(next);
    if (!another && !isExplained(unit_, next, findings_)) {
      if (const auto slip = slipOf(unit_, refused_, findings_)) {
        report(*slip, findings_);
        return {Repair::Cut, next};
      }
    }
    const bool silent = isExplained(unit_, next, findings_);
    if (silent) findings_.touch(place.begin);
    if (auto* finding = silent ? nullptr
                               : findings_.report(place.begin, place.end, diagnostics::UnexpectedToken,
                                                  "the end of the line or `,`", found(findings_.text(), &place))) {
      if (another) {
        finding->helped("between two of them stands a line end or `,`");
        finding->fix({"add `,`", {{span(piece(next - 1).end, piece(next - 1).end), ","}}});
      }
    }
    return {another ? Repair::Split : Repair::Cut, next};
  }

  static bool isWordOfItem(TokenKind kind) {
    return kind == TokenKind::Import || kind == TokenKind::Param || kind == TokenKind::Environment ||
           kind == TokenKind::Let || kind == TokenKind::Assert || kind == TokenKind::For;
  }

  Unit& unit_;
  const Derivation& refused_;
  Findings& findings_;
  std::uint32_t at_;
};

}  // namespace

RepairResult repair(Unit& unit, const Derivation& refused, Findings& findings) {
  return Repairing(unit, refused, findings).run();
}

}  // namespace calm::syntax

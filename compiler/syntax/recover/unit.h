#pragma once

#include <optional>

#include "syntax/antlr/generated_parser.h"
#include "syntax/findings.h"
#include "syntax/piece.h"
#include "syntax/select.h"

namespace calm::syntax {

/// The smallest thing that recovery deals with: one item, member, looped block or entry.
struct Unit {
  Rule rule{};
  Pieces pieces;

  TokenKind kind(std::size_t at) const { return at < pieces.size() ? pieces[at].kind : TokenKind::EndOfFile; }
  /// Where it begins behind its annotations.
  std::uint32_t start() const { return skipAnnotations(pieces, {0, static_cast<std::uint32_t>(pieces.size())}); }
  bool isField() const;
  /// The `{` of the body of a block, a `for` or an environment.
  std::optional<std::uint32_t> body() const;
};

/// The partner of an opening bracket.
std::uint32_t partner(const Pieces& pieces, std::uint32_t open);

/// What came of an attempt to make a unit acceptable.
enum class Repair : std::uint8_t {
  /// The unit was changed: try again.
  Done,
  /// The rest from `at` on is another unit.
  Split,
  /// The rest from `at` on is left out.
  Cut,
  Impossible,
};

struct RepairResult {
  Repair repair = Repair::Impossible;
  std::uint32_t at = 0;
};

/// Looks at the piece that the generated parser refused, outside of braces, and repairs what is certain: `:` or `==`
/// for `=`, a missing value, a missing separator. Reports it.
RepairResult repair(Unit& unit, const Derivation& refused, Findings& findings);

/// A line of the unit up to `at` is part of an earlier mistake, which explains a refusal there as well.
bool isExplained(const Unit& unit, std::uint32_t at, const Findings& findings);

/// Reports what the generated parser refused, in the words of the place.
void reportRefusal(const Unit& unit, const Derivation& refused, Findings& findings);

/// Leaves of a block only its kind and its body, marked as one whose header is broken. False if there is no body.
bool dropHeader(Unit& unit);

}  // namespace calm::syntax

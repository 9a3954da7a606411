#pragma once

#include <cstdint>
#include <vector>

#include "syntax/piece.h"
#include "syntax/token.h"

namespace calm::syntax {

/// Pieces [begin, end) that the generated parser takes in one run.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// What the generated parser gets of a source, cut at its top level items.
struct Selection {
  Pieces pieces;
  std::vector<Range> items;
  /// Every bracket has its partner, none is nested too deep, and every token means something. Where this is false
  /// the rest is not to be used: recovery has to look at the tokens.
  bool clean = true;
};

/// How deep brackets may be nested.
inline constexpr std::uint32_t deepest = 128;

/// Takes out trivia and the line ends that do not count: inside ( ), after an operator, after the comma of `assert`,
/// and those that only repeat the separator before them.
Selection select(const Tokens& tokens);

/// A line end behind the pieces taken so far is one for the grammar. `inParens`: the innermost open bracket is a `(`.
bool lineEndCounts(const Pieces& pieces, bool inParens);

bool isSeparator(TokenKind kind);
bool isOpener(TokenKind kind);
bool isCloser(TokenKind kind);
TokenKind openerOf(TokenKind closer);
TokenKind closerOf(TokenKind opener);

/// Where the annotations at the beginning of the range end, with the line ends behind them.
std::uint32_t skipAnnotations(const Pieces& pieces, Range range);

/// Cuts pieces whose brackets pair at the separators outside of brackets; annotations stay with what they annotate.
std::vector<Range> cutItems(const Pieces& pieces, Range whole);

}  // namespace calm::syntax

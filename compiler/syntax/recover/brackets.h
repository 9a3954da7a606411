#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "syntax/findings.h"
#include "syntax/piece.h"
#include "syntax/recover/pairing.h"
#include "syntax/recover/work.h"

namespace calm::syntax {

/// A bracket that waits for its partner.
struct Open {
  TokenKind kind{};
  /// Index of its piece.
  std::uint32_t piece = 0;
  std::uint32_t line = 0;
  std::uint32_t indent = 0;
  /// The arguments of an annotation, in which `NAME =` may begin a line.
  bool annotation = false;
  /// A `{` that recovery put behind a header; it ends with the lines that are indented deeper.
  bool made = false;
};

/// Closing brackets that nobody misses: their partners were closed before they came.
struct Owed {
  std::uint32_t brackets = 0;
  std::uint32_t parens = 0;
};

/// The brackets that are open while `pair` runs over the tokens, and the pieces that it has made so far. Keeps the two
/// in step: whoever opens, closes or leaves out does it here.
class Brackets {
 protected:
  Brackets(const Work& work, Findings& findings);

  const WorkToken& token(std::size_t at) const { return work_.tokens[at]; }
  Pieces& pieces() { return paired_.pieces; }
  const Pieces& pieces() const { return paired_.pieces; }
  Paired takePaired() { return std::move(paired_); }
  bool inBlock() const { return open_.empty() || open_.back().kind == TokenKind::OpenBrace; }

  void push(std::size_t at, TokenKind kind);

  /// A piece without bytes behind the last real one.
  void make(TokenKind kind);
  void makeSeparator();

  /// Something of this block, or of the top level, is lost.
  void damage(const Open* block);
  /// The same of the block that was closed last, if nothing stands behind it.
  void damageLastBlock();
  const Open* innermostBlock(std::size_t below) const;

  void open(std::size_t at, bool made, std::uint32_t indent);
  void pop();

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// Closes the innermost bracket, for which no partner is written. `wrong` is one of another kind in its place.
  void closeInnermost(bool say, std::size_t wrong = none);

  /// The fix that writes the partner behind the last piece, or in the place of the wrong one.
  diagnostics::Fix closing(const Open& top, std::size_t wrong) const;

  /// Leaves out the last statements, as far as they begin deeper than `indent`.
  void leaveOutDeeper(std::uint32_t least, std::uint32_t indent);
  void leaveOutFrom(std::size_t cut);

  const Work& work_;
  Findings& findings_;
  std::vector<Open> open_;
  /// One for the top level and one for every open `{`.
  std::vector<Owed> owed_;
  /// How many `{` more than `}` are still to be explained; negative: how many `}` more.
  std::int64_t surplus_;

 private:
  std::uint32_t indentOf(const Piece& piece) const;

  /// A block that is closed: the pieces of its `{` and its `}`.
  struct Closed {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  Paired paired_;
  std::vector<Closed> closed_;
};

}  // namespace calm::syntax

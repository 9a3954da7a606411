#pragma once

#include <cstdint>
#include <vector>

#include "syntax/token.h"

namespace calm::syntax {

/// What recovery has to say about a piece.
enum class Mark : std::uint8_t {
  None = 0,
  /// Of a `{`: a member of this block was lost.
  Damaged = 1,
  /// Of a `{`: the header before it is a finding.
  BrokenHeader = 2,
  /// Recovery put it there; it has no bytes.
  Made = 4,
};

/// A token as the generated parser gets it: trivia and the line ends that do not count are gone, recovery may have
/// taken pieces out and put others in.
struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  /// Index of the token; of a made piece that of the token it stands before.
  std::uint32_t token = 0;
  TokenKind kind{};
  std::uint8_t marks = 0;

  bool has(Mark mark) const { return (marks & static_cast<std::uint8_t>(mark)) != 0; }
  void set(Mark mark) { marks = static_cast<std::uint8_t>(marks | static_cast<std::uint8_t>(mark)); }
};

using Pieces = std::vector<Piece>;

}  // namespace calm::syntax

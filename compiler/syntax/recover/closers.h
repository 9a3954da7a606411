#pragma once

#include <cstddef>

#include "syntax/recover/brackets.h"

namespace calm::syntax {

/// What becomes of a `}`, `]` or `)`: it closes what is open, closes something else on its way, or is left out.
class Closers : protected Brackets {
 protected:
  Closers(const Work& work, Findings& findings) : Brackets(work, findings) {}

  void takeCloseBrace(std::size_t at);
  void takeCloser(std::size_t at);

 private:
  /// A `}` too many in the midst of a block that stands on one line.
  bool blockGoesOn(std::size_t at, const Open& block) const;
  bool belongsTo(std::size_t at, const Open& block) const;
  /// An extra `}`. The lines before it that are indented deeper belong to a block whose header is lost, or to the block
  /// before them.
  void leaveOut(std::size_t at);
  void reportExtra(std::size_t at);
  /// The innermost bracket is closed by one of another kind.
  void replaceCloser(std::size_t at);
  bool followsOnLine(std::size_t at, TokenKind wanted) const;
  /// An extra `]` or `)`. If its statement began on an earlier line the bracket was lost there, and the lines between
  /// are its content.
  void leaveOutCloser(std::size_t at);
};

}  // namespace calm::syntax

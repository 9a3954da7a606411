#pragma once

#include "syntax/findings.h"
#include "syntax/piece.h"
#include "syntax/recover/work.h"

namespace calm::syntax {

/// Pieces whose brackets pair and are nested at most as deep as allowed.
struct Paired {
  Pieces pieces;
  /// Something was left out at the top level.
  bool damaged = false;
};

/// Closes what is open and leaves out what closes nothing, and says so: CALM1003, CALM1010, and CALM1001 for a header
/// without `{`, `{` twice, and a closing bracket that is extra. Where braces pair by themselves indentation is not
/// looked at.
Paired pair(const Work& work, Findings& findings);

}  // namespace calm::syntax

#pragma once

#include <vector>

#include "source/span.h"
#include "syntax/antlr/generated_parser.h"
#include "syntax/findings.h"
#include "syntax/piece.h"

namespace calm::syntax {

/// A top level item that the generated parser accepts, or one of which nothing is left.
struct MendedItem {
  Pieces pieces;
  source::Span span;
};

struct Mended {
  std::vector<MendedItem> items;
  /// Something of the top level was lost.
  bool damaged = false;
};

/// Lets the generated parser judge pieces whose brackets pair, and makes it accept them: each item, member and entry
/// by itself, so that a mistake costs no more than the smallest of them that holds it. Reports what was wrong.
///
/// before: `title : "a", url = , port = 1 2`
/// after:  `title = "a", url = ▯, port = 1`, and three findings
Mended mend(const Pieces& pieces, GeneratedParser& parser, Findings& findings);

}  // namespace calm::syntax

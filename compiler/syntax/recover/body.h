#pragma once

#include <cstddef>
#include <vector>

#include "syntax/antlr/generated_parser.h"
#include "syntax/findings.h"
#include "syntax/piece.h"
#include "syntax/select.h"

/// Mistakes that only several units together show.
namespace calm::syntax {

/// How many of the units behind the `at`th one are nothing but a value on its line, as in `x = a, b, c`.
std::size_t looseElements(const Pieces& pieces, const std::vector<Range>& units, std::size_t at);

/// Reports that the list which `field` begins and `last` ends lacks its brackets; at its second element.
void reportLooseList(const Pieces& pieces, Range field, Range last, Range second, Findings& findings);

/// What stands in the `{ }` at `open` is something else: a list, or the entries of a map where a block was read.
/// Reports it, and nothing more is to be said of it. False if it is neither.
bool reportOtherBody(const Pieces& pieces, std::uint32_t open, Range inside, Rule rule, Findings& findings);

}  // namespace calm::syntax

#pragma once

#include <cstddef>
#include <functional>

#include "semantics/declare.h"

namespace calm::semantics {

/// Loops make no more blocks and fields than this in one environment.
inline constexpr std::size_t mostLooped = 1'000'000;

/// Who takes what a loop makes.
struct LoopBody {
  /// Declares a block of the body in one pass of the loop.
  std::function<void(const syntax::Block&, IterationId)> declare;
  /// The passes, or what is in them, are not all known: a name that is not found may be one of theirs.
  std::function<void()> lose;
};

/// Runs a loop that stands at `position`: over a list or a map that depends on params, lets and the loops around it
/// alone (CALM2008). A loop over nothing makes nothing.
void runLoop(Analysis& analysis, const syntax::For& loop, const Position& position, const LoopBody& body);

/// Counts a block or field of a loop. False, and said once (CALM9005), where there are more than a landscape may make.
bool mayMake(Analysis& analysis, IterationId iteration, Span place);

}  // namespace calm::semantics

#pragma once

#include <cstddef>

#include "semantics/analysis.h"

namespace calm::semantics {

/// No text, written or joined from others, is longer than this.
inline constexpr std::size_t longestText = std::size_t{64} << 10;
/// All texts of a landscape that are joined from others are no longer than this together, in one environment.
inline constexpr std::size_t mostTextBytes = std::size_t{256} << 20;

/// Whether a joined text of this many bytes may stand: it is not too long, and all of them together are not too much.
/// Otherwise CALM9005 at `place`; what all of them exceed is said once.
bool mayGrow(Analysis& analysis, std::size_t bytes, Span place);

/// Whether a list or map may hold these values, each counted with all that it holds itself; else CALM9005.
bool mayHold(Analysis& analysis, const model::ValueList& items, Span place);
bool mayHold(Analysis& analysis, const model::ValueMap& entries, Span place);

/// Keeps how much a list or map holds, where that is more than its own elements.
void noteSize(Analysis& analysis, const model::Value& made);

}  // namespace calm::semantics

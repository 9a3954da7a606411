#pragma once

#include <cstdint>

#include "format/item.h"

namespace calm::format {

/// The most columns that a line has, if that can be had by putting the members of a block, a list or a map on lines
/// of their own. Measured before anything is aligned, so that no line depends on its neighbours.
inline constexpr std::uint32_t mostColumns = 120;

/// How deep members stand in their block, and what goes on below the line that it began on.
inline constexpr std::uint32_t deeper = 2;
inline constexpr std::uint32_t continued = 4;

/// Makes brackets of the element [first, end) tall until its lines, of which the first is indented by `indent`, are
/// not too wide.
void fit(Item& item, std::uint32_t first, std::uint32_t end, std::uint32_t indent, const Remarks& remarks);

/// Whether a part inside an element begins a line: behind an annotation, behind an operator where the line was ended,
/// and where a comment before it wants that.
bool beginsLine(const Part& part, const Remarks& remarks);

}  // namespace calm::format

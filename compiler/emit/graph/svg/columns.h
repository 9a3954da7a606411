#pragma once

#include <cstddef>
#include <vector>

#include "emit/graph/graph.h"

namespace calm::emit::graph::svg {

/// Indexes of objects from top to bottom, column by column from left to right, so that an object stands left of what it
/// refers to. What neither refers nor is referred to stands in a column of its own at the right, in several where it
/// is all that there is.
std::vector<std::vector<std::size_t>> columnsOf(const std::vector<Object>& objects);

}  // namespace calm::emit::graph::svg

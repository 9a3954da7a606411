#pragma once

#include <cstddef>
#include <vector>

#include "emit/graph/graph.h"
#include "emit/graph/sections.h"
#include "emit/graph/svg/canvas.h"

namespace calm::emit::graph::svg {

/// What the shapes of this picture mean, of those that it has, in as many lines as the width needs. How high they are.
std::size_t drawLegend(Canvas& canvas, Point at, std::size_t width, const std::vector<Section>& sections,
                       Detail detail);

}  // namespace calm::emit::graph::svg

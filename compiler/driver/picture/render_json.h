#pragma once

#include <string>

#include "emit/graph/graph.h"

namespace calm::driver::picture {

/// Everything that the graph holds (`schemas/graph.schema.json`).
std::string renderJson(const emit::graph::Graph& graph);

}  // namespace calm::driver::picture

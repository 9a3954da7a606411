#pragma once

#include <string>

#include "emit/graph/graph.h"

namespace calm::emit::graph {

/// The landscape for Graphviz: every tenant and every object, however many there are.
std::string dot(const Graph& graph);

}  // namespace calm::emit::graph

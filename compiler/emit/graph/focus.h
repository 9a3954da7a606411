#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "emit/graph/graph.h"

namespace calm::emit::graph {

/// The tenants that are at most `depth` steps away from the one of this name, where a step leads from a tenant to the
/// one that monitors it, or back. Nothing: no tenant has the name.
std::optional<Graph> focus(const Graph& graph, std::string_view name, std::size_t depth);

}  // namespace calm::emit::graph

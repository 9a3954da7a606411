#pragma once

#include <string>

#include "emit/graph/graph.h"

namespace calm::emit::graph {

/// The landscape as a flowchart of Mermaid, which GitHub, GitLab and wikis show inside of Markdown. As detailed as the
/// SVG.
std::string mermaid(const Graph& graph);

}  // namespace calm::emit::graph

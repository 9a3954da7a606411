#pragma once

#include <cstdint>
#include <string>

#include "emit/graph/graph.h"

namespace calm::emit::graph::svg {

enum class Place : std::uint8_t {
  /// A document that stands by itself, with its own colours for a light and a dark surrounding.
  File,
  /// An element on the page of the runbook, which has the rules of the picture in its style sheet; a tenant leads to
  /// its steps.
  Page,
};

/// The landscape as SVG: data flow from the left, where the tenants are, to the right, where they are monitored. The
/// same graph gives the same bytes.
std::string draw(const Graph& graph, Place place);

}  // namespace calm::emit::graph::svg

#include "emit/graph/focus.h"

#include <limits>
#include <unordered_map>
#include <vector>

namespace calm::emit::graph {
namespace {

/// For each tenant those that it is one step away from.
std::vector<std::vector<std::size_t>> neighbours(const Graph& graph,
                                                 const std::unordered_map<std::string_view, std::size_t>& places) {
  std::vector<std::vector<std::size_t>> near(graph.tenants.size());
  for (std::size_t i = 0; i < graph.tenants.size(); ++i) {
    const auto hub = places.find(graph.tenants[i].monitoredBy);
    if (hub == places.end()) continue;
    near[i].push_back(hub->second);
    near[hub->second].push_back(i);
  }
  return near;
}

}  // namespace

std::optional<Graph> focus(const Graph& graph, std::string_view name, std::size_t depth) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < graph.tenants.size(); ++i) places.emplace(graph.tenants[i].id, i);
  const auto start = places.find(name);
  if (start == places.end()) return std::nullopt;

  const auto near = neighbours(graph, places);
  constexpr std::size_t far = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> distance(graph.tenants.size(), far);
  std::vector<std::size_t> reached{start->second};
  distance[start->second] = 0;
  for (std::size_t at = 0; at < reached.size(); ++at) {
    const std::size_t here = reached[at];
    if (distance[here] == depth) continue;
    for (const std::size_t next : near[here]) {
      if (distance[next] != far) continue;
      distance[next] = distance[here] + 1;
      reached.push_back(next);
    }
  }

  Graph part{graph.environment, {}};
  for (std::size_t i = 0; i < graph.tenants.size(); ++i) {
    if (distance[i] != far) part.tenants.push_back(graph.tenants[i]);
  }
  return part;
}

}  // namespace calm::emit::graph

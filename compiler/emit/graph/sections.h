#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "emit/graph/graph.h"

/// What stands beside what in every picture, and how much of it a reader can take in.
namespace calm::emit::graph {

enum class Detail : std::uint8_t {
  /// Tenants and what is inside of them.
  Objects,
  /// Tenants alone.
  Tenants,
  /// How many tenants each product has.
  Products,
};

/// A picture with more tenants shows them without their objects, …
inline constexpr std::size_t mostTenantsWithObjects = 16;
inline constexpr std::size_t mostObjects = 160;
/// … and with more than this only how many there are.
inline constexpr std::size_t mostTenants = 240;

Detail detailOf(const Graph& graph);

/// Tenants of one product that send to the same place.
struct Group {
  std::string productName;
  Flow flow = Flow::Unknown;
  std::vector<const Tenant*> tenants;
};

/// Everything that one tenant monitors.
struct Section {
  /// Null: the groups are not monitored, or by a tenant that is not in the picture.
  const Tenant* hub = nullptr;
  std::vector<Group> groups;
  std::size_t tenantCount() const;
};

/// In the order of the landscape; what no tenant of the picture monitors comes last. A tenant that monitors others and
/// is monitored itself is a hub here and a member there. The sections view the graph.
std::vector<Section> sectionsOf(const Graph& graph);

}  // namespace calm::emit::graph

#include "emit/graph/sections.h"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace calm::emit::graph {
namespace {

/// Puts tenants into the groups of their sections, each found by hash.
class Sorter {
 public:
  explicit Sorter(const Graph& graph) {
    for (const Tenant& tenant : graph.tenants) byId_.emplace(tenant.id, &tenant);
    for (const Tenant& tenant : graph.tenants) {
      const auto hub = byId_.find(tenant.monitoredBy);
      if (hub != byId_.end()) hubs_.emplace(hub->second, 0);
    }
    for (const Tenant& tenant : graph.tenants) {
      const auto hub = hubs_.find(&tenant);
      if (hub == hubs_.end()) continue;
      hub->second = sections_.size();
      sections_.push_back({&tenant, {}});
    }
    alone_ = sections_.size();
    sections_.emplace_back();
    groups_.resize(sections_.size());
  }

  void add(const Tenant& tenant) {
    const auto hub = byId_.find(tenant.monitoredBy);
    const bool isMonitored = hub != byId_.end();
    if (!isMonitored && hubs_.contains(&tenant)) return;
    const std::size_t section = isMonitored ? hubs_.at(hub->second) : alone_;
    std::vector<Group>& groups = sections_[section].groups;
    const auto [group, isNew] = groups_[section].emplace(tenant.product, groups.size());
    if (isNew) groups.push_back({tenant.productName, tenant.flow, {}});
    groups[group->second].tenants.push_back(&tenant);
  }

  std::vector<Section> take() {
    if (sections_[alone_].groups.empty()) sections_.pop_back();
    return std::move(sections_);
  }

 private:
  std::unordered_map<std::string_view, const Tenant*> byId_;
  std::unordered_map<const Tenant*, std::size_t> hubs_;
  std::vector<Section> sections_;
  /// The section of those that nobody monitors.
  std::size_t alone_ = 0;
  /// For each section where the group of a product is.
  std::vector<std::unordered_map<std::string_view, std::size_t>> groups_;
};

}  // namespace

Detail detailOf(const Graph& graph) {
  const std::size_t tenants = graph.tenants.size();
  if (tenants > mostTenants) return Detail::Products;
  std::size_t objects = 0;
  for (const Tenant& tenant : graph.tenants) objects += tenant.objectCount;
  return tenants > mostTenantsWithObjects || objects > mostObjects ? Detail::Tenants : Detail::Objects;
}

std::size_t Section::tenantCount() const {
  std::size_t count = 0;
  for (const Group& group : groups) count += group.tenants.size();
  return count;
}

std::vector<Section> sectionsOf(const Graph& graph) {
  Sorter sorter(graph);
  for (const Tenant& tenant : graph.tenants) sorter.add(tenant);
  return sorter.take();
}

}  // namespace calm::emit::graph

#include "emit/graph/svg/legend.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "emit/graph/svg/shapes.h"

namespace calm::emit::graph::svg {
namespace {

/// Draws its shape around the middle, and says how wide that is.
struct Entry {
  std::size_t shapeWidth = 16;
  std::function<void(Canvas&, Point)> draw;
  std::string words;
};

/// Those that stand at the left.
std::vector<const Tenant*> tenantsOf(const std::vector<Section>& sections) {
  std::vector<const Tenant*> tenants;
  for (const Section& section : sections) {
    for (const Group& group : section.groups) tenants.insert(tenants.end(), group.tenants.begin(), group.tenants.end());
  }
  return tenants;
}

void addFlows(const std::vector<Section>& sections, std::vector<Entry>& entries) {
  bool seen[3] = {};
  for (const Section& section : sections) {
    if (section.hub == nullptr) continue;
    for (const Group& group : section.groups) seen[static_cast<std::size_t>(group.flow)] = true;
  }
  const auto add = [&](Flow flow, std::string words) {
    if (!seen[static_cast<std::size_t>(flow)]) return;
    const auto draw = [flow](Canvas& canvas, Point middle) { drawFlow(canvas, {middle.x - 28, middle.y}, 56, flow); };
    entries.push_back({56, draw, std::move(words)});
  };
  add(Flow::Push, "push: the product sends");
  add(Flow::Pull, "pull: the product is asked");
  add(Flow::Unknown, "sends, not known who begins");
}

void addRoles(const std::vector<Section>& sections, std::vector<Entry>& entries) {
  std::map<std::pair<std::size_t, std::string>, const Tenant*> roles;
  const Tenant* without = nullptr;
  for (const Section& section : sections) {
    if (section.hub != nullptr && !section.hub->role.empty()) {
      roles.emplace(std::pair(section.hub->roleRank, section.hub->roleLabel), section.hub);
    }
  }
  for (const Tenant* tenant : tenantsOf(sections)) {
    if (tenant->role.empty()) {
      without = tenant;
    } else {
      roles.emplace(std::pair(tenant->roleRank, tenant->roleLabel), tenant);
    }
  }
  const auto add = [&](const Tenant& tenant, std::string words) {
    entries.push_back(
        {16, [&tenant](Canvas& canvas, Point middle) { drawRole(canvas, middle, tenant); }, std::move(words)});
  };
  for (const auto& [role, tenant] : roles) add(*tenant, role.second);
  if (without != nullptr) add(*without, "no role is written");
}

void addOrigins(const std::vector<Section>& sections, std::vector<Entry>& entries) {
  const Object* written = nullptr;
  const Object* derived = nullptr;
  for (const Tenant* tenant : tenantsOf(sections)) {
    for (const Object& object : tenant->objects) (object.derived ? derived : written) = &object;
  }
  const auto add = [&](const Object* object, std::string words) {
    if (object == nullptr) return;
    entries.push_back(
        {16, [object](Canvas& canvas, Point middle) { drawOrigin(canvas, middle, *object); }, std::move(words)});
  };
  add(written, "written in the files");
  add(derived, "derived by a rule");
}

void addFrames(const std::vector<Section>& sections, Detail detail, std::vector<Entry>& entries) {
  // A tenant whose hub is not in the picture has a whole frame.
  const auto tenants = tenantsOf(sections);
  const auto isAlone = [](const Tenant* tenant) { return tenant->monitoredBy.empty(); };
  if (std::none_of(tenants.begin(), tenants.end(), isAlone) || detail == Detail::Products) return;
  const auto draw = [](Canvas& canvas, Point middle) {
    canvas.rectangle({middle.x - 12, middle.y - 7, 24, 14}, 4, "l-alone");
  };
  entries.push_back({24, draw, "dotted frame: not monitored"});
}

}  // namespace

std::size_t drawLegend(Canvas& canvas, Point at, std::size_t width, const std::vector<Section>& sections,
                       Detail detail) {
  std::vector<Entry> entries;
  addFlows(sections, entries);
  addRoles(sections, entries);
  if (detail == Detail::Objects) addOrigins(sections, entries);
  addFrames(sections, detail, entries);
  constexpr std::size_t lineHeight = 24;
  Point next = at;
  for (const Entry& entry : entries) {
    const std::size_t wordsWidth = widthOf(entry.words, softLetters);
    const std::size_t needed = entry.shapeWidth + 8 + wordsWidth;
    if (next.x > at.x && next.x + needed > at.x + width) next = {at.x, next.y + lineHeight};
    entry.draw(canvas, {next.x + entry.shapeWidth / 2, next.y + lineHeight / 2});
    canvas.text({next.x + entry.shapeWidth + 8, next.y + lineHeight / 2 + 4}, wordsWidth, softLetters, entry.words);
    next.x += needed + 24;
  }
  return next.y + lineHeight - at.y;
}

}  // namespace calm::emit::graph::svg

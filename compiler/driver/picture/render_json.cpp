#include "driver/picture/render_json.h"

#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace calm::driver::picture {
namespace {

using emit::graph::Flow;
using emit::graph::Graph;
using emit::graph::Link;
using emit::graph::Object;
using emit::graph::Tenant;
using Json = nlohmann::ordered_json;

/// A step of a path, in which names can have slashes, as JSON pointers write them.
std::string step(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

std::string idOf(const Tenant& tenant, const Object& object) {
  return step(tenant.id) + "/" + step(object.kind) + "/" + step(object.id);
}

void put(Json& into, const char* key, const std::string& value) {
  if (!value.empty()) into[key] = value;
}

std::string_view flowWord(Flow flow) { return flow == Flow::Push ? "push" : flow == Flow::Pull ? "pull" : "unknown"; }

Json nodeOf(const Tenant& tenant, bool monitors) {
  Json node{{"id", step(tenant.id)}, {"kind", "tenant"}, {"name", tenant.id}};
  put(node, "title", tenant.title);
  node["product"] = tenant.product;
  node["productName"] = tenant.productName;
  put(node, "url", tenant.url);
  put(node, "role", tenant.role);
  put(node, "setup", tenant.setup);
  node["monitors"] = monitors;
  put(node, "monitoredBy", tenant.monitoredBy);
  return node;
}

Json nodeOf(const Tenant& tenant, const Object& object) {
  Json node{{"id", idOf(tenant, object)}, {"kind", object.kind}, {"name", object.id}, {"tenant", tenant.id}};
  node["origin"] = object.derived ? "derived" : "written";
  put(node, "detail", object.detail);
  if (!object.parts.empty()) node["parts"] = object.parts;
  return node;
}

Json edgeOf(const Tenant& tenant) {
  Json edge{{"from", step(tenant.id)}, {"to", step(tenant.monitoredBy)}, {"kind", "data"}};
  edge["flow"] = flowWord(tenant.flow);
  edge["useCases"] = Json::array();
  for (const auto& useCase : tenant.useCases) edge["useCases"].push_back(useCase.id);
  return edge;
}

Json edgeOf(const Tenant& tenant, const Object& object, const Link& link) {
  const Object& target = tenant.objects[link.object];
  Json edge{{"from", idOf(tenant, object)}, {"to", idOf(tenant, target)}, {"kind", "reference"}};
  edge["field"] = link.field;
  if (link.part != emit::graph::wholeObject) edge["part"] = target.parts[link.part];
  return edge;
}

}  // namespace

std::string renderJson(const Graph& graph) {
  std::unordered_set<std::string_view> present;
  std::unordered_set<std::string_view> hubs;
  for (const Tenant& tenant : graph.tenants) {
    present.insert(tenant.id);
    if (!tenant.monitoredBy.empty()) hubs.insert(tenant.monitoredBy);
  }
  Json out{{"calm", 1}};
  put(out, "environment", graph.environment);
  Json nodes = Json::array();
  Json edges = Json::array();
  for (const Tenant& tenant : graph.tenants) {
    nodes.push_back(nodeOf(tenant, hubs.contains(tenant.id)));
    if (present.contains(tenant.monitoredBy)) edges.push_back(edgeOf(tenant));
    for (const Object& object : tenant.objects) {
      nodes.push_back(nodeOf(tenant, object));
      for (const Link& link : object.links) edges.push_back(edgeOf(tenant, object, link));
    }
  }
  out["nodes"] = std::move(nodes);
  out["edges"] = std::move(edges);
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace calm::driver::picture

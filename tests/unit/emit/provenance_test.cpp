#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "plan_for_emit_test.h"

using namespace calm;
using namespace calm::emit::test;
using nlohmann::json;

namespace {

void collectPointers(const json& node, const std::string& pointer, std::map<std::string, int>& found) {
  if (node.is_object()) {
    for (const auto& [key, value] : node.items()) {
      collectPointers(value, (json::json_pointer(pointer) / key).to_string(), found);
    }
  } else if (node.is_array()) {
    for (std::size_t i = 0; i < node.size(); ++i) collectPointers(node[i], pointer + "/" + std::to_string(i), found);
  } else {
    ++found[pointer];
  }
}

bool isMapped(const std::string& path) {
  return path.size() > 5 && path.substr(path.size() - 5) == ".json" && path.find("calm-") != 0;
}

}  // namespace

TEST_CASE("the map has exactly one entry for each scalar of each JSON artefact") {
  const AcmePlan acme;
  const emit::OutputFiles output = acme.emitted();
  const json map = json::parse(bytesOf(output, "calm-map.json"));
  std::size_t artefacts = 0;
  for (const emit::OutputFile& file : output) {
    if (!isMapped(file.path)) continue;
    ++artefacts;
    std::map<std::string, int> scalars;
    collectPointers(json::parse(file.bytes), "", scalars);
    std::map<std::string, int> entries;
    for (const auto& [pointer, record] : map["artefacts"][file.path].items()) ++entries[pointer];
    CHECK(scalars == entries);
  }
  CHECK(map["artefacts"].size() == artefacts);
}

TEST_CASE("an entry says where a value comes from") {
  const AcmePlan acme;
  const json map = json::parse(bytesOf(acme.emitted(), "calm-map.json"));
  const json& landscape = map["artefacts"]["landscape.json"];
  const json& destination = map["artefacts"]["destinations/rights/CALM_BPMON.json"];
  CHECK(landscape["/calm"] == "compiler");
  CHECK(landscape["/environment"] == "compiler");
  CHECK(landscape["/tenants/0/title"] == "0:3:11");
  CHECK(landscape["/tenants/0/systemNamespace"] == "pack:crm for 0:2:1");
  CHECK(landscape["/tenants/0/useCases/0/activation"] == "CRM-39 for 0:4:3");
  CHECK(landscape["/tenants/0/systems/0/origin"] == "CRM-06 for 0:4:3");
  CHECK(landscape["/tenants/0/systems/0/hostName"] == "CRM-06(host-name) for 0:4:3 from 0:3:3");
  CHECK(landscape["/tenants/0/endpoints/0/useCases/0"] == "0:3:3");
  CHECK(landscape["/steps/2/title"] == "pack:rights for 0:4:3");
  CHECK(destination["/Name"] == "0:9:3");
  CHECK(destination["/URL"] == "R-1(url) for 0:9:3 from 0:3:3");
  CHECK(destination["/x~1y~0z"] == "0:9:84");
}

TEST_CASE("sources and rules stand once, with the place in the guide") {
  const AcmePlan acme;
  const json map = json::parse(bytesOf(acme.emitted(), "calm-map.json"));
  CHECK(map["sources"] == json{"main.calm"});
  CHECK(map["rules"]["CRM-06"] == json{{"product", "crm"},
                                       {"page", "sap-crm-1"},
                                       {"section", "Create"},
                                       {"step", "3"},
                                       {"basis", "stated"},
                                       {"says", "the host is the host of *SAP Cloud ALM*"}});
  CHECK(map["packs"]["crm"] == json{{"name", "SAP CRM"}, {"page", "sap-crm-1"}});
}

TEST_CASE("two packs may use one id of a rule") {
  AcmePlan acme;
  packs::Pack house = acme.crm();
  plan::Origin other = acme.derived("CRM-06", {}, "title");
  house.product = "house";
  other.pack = &house;
  other.rule = house.rule("CRM-06");
  acme.plan.tenants[0].object.fields[0].value.origin = other;
  const json map = json::parse(bytesOf(acme.emitted(), "calm-map.json"));
  CHECK(map["artefacts"]["landscape.json"]["/tenants/0/title"] == "CRM-06 for 0:3:3");
  CHECK(map["rules"]["CRM-06"]["product"] == "house");
  CHECK(map["rules"]["crm/CRM-06"]["product"] == "crm");
}

TEST_CASE("every JSON artefact is formatted in one way") {
  const AcmePlan acme;
  for (const emit::OutputFile& file : acme.emitted()) {
    if (file.path.find(".json") == std::string::npos) continue;
    CHECK(nlohmann::ordered_json::parse(file.bytes).dump(2) + "\n" == file.bytes);
  }
}

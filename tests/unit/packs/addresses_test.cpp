#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "packs/catalog.h"

namespace packs = calm::packs;

namespace {

/// How a person gets to the systems that the landscape knows no address of: what one of the remarks begins with.
const std::map<std::string, std::vector<std::string>> ways = {
    {"SAP Cloud ALM", {"The launchpad of SAP Cloud ALM: "}},
    {"SAP BTP cockpit", {"The global account of SAP Cloud ALM: ", "The SAP BTP cockpit is "}},
    {"SAP Entitlement Management", {"SAP Entitlement Management is opened from "}},
};

bool saysTheWay(const packs::StepTemplate& step, const std::vector<std::string>& beginnings) {
  return std::ranges::any_of(step.remarks, [&](const std::string& remark) {
    return std::ranges::any_of(beginnings, [&](const std::string& each) { return remark.starts_with(each); });
  });
}

}  // namespace

TEST_CASE("a step says how its system is reached where the landscape can not") {
  const packs::Catalog catalog;
  std::map<std::string, int> seen;
  for (const std::string_view product : catalog.products()) {
    for (const packs::StepTemplate& step : catalog.pack(product)->steps) {
      const auto way = ways.find(step.system);
      if (way == ways.end()) continue;
      INFO(product << ": " << step.id);
      CHECK(saysTheWay(step, way->second));
      ++seen[step.system];
    }
  }
  CHECK(seen.size() == ways.size());
}

#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <string_view>

#include "unit/semantics/compiled.h"

namespace {

/// A file with one tenant of S/4HANA Cloud Public Edition whose facts are these.
std::string landscape(std::string_view origin, std::string_view status, std::string_view region,
                      std::string_view number) {
  return fmt::format(
      "tenant alm : cloud-alm {{\n"
      "region = {}\n"
      "customer-number = \"1000123\"\n"
      "service-key {{\n"
      "api = \"https://eu10.alm.cloud.sap/api\"\n"
      "url = \"https://acme.authentication.eu10.hana.ondemand.com\"\n"
      "client-id = \"sb-acme!b1|sapcloudalm!b2\"\n"
      "}}\n"
      "}}\n"
      "tenant erp : s4hana-cloud-public {{\n"
      "monitored-by = alm\n"
      "customer-number = \"{}\"\n"
      "landscape-entry {{ origin = {}, status = {} }}\n"
      "use-case health-monitoring {{}}\n"
      "}}\n",
      region, number, origin, status);
}

}  // namespace

TEST_CASE("each of the 36 files of S/4HANA Cloud Public Edition has the set-up that the guide says") {
  std::map<std::string, int> count;
  for (const std::string_view origin : {"imported", "self-registered", "manual"}) {
    for (const std::string_view status : {"new", "active", "inactive"}) {
      for (const std::string_view region : {"eu10", "eu10-004"}) {
        for (const std::string_view number : {"1000123", "2000456"}) {
          const auto result = compiled::compile(landscape(origin, status, region, number));
          INFO(origin << " " << status << " " << region << " " << number << "\n" << compiled::printed(result));
          CHECK(result.findings().empty());
          REQUIRE(result.plan().has_value());
          const std::string setup(result.plan()->tenants.back().setup);
          ++count[setup];
          const bool automatic = origin == "imported" && status == "new" && region == "eu10";
          const std::string_view expected = number == "1000123" ? "automated" : "preliminary";
          CHECK(setup == (automatic ? expected : "classic"));
        }
      }
    }
  }
  CHECK(count == std::map<std::string, int>{{"automated", 1}, {"classic", 34}, {"preliminary", 1}});
}

TEST_CASE("only the classic set-up derives communication objects") {
  for (const std::string_view number : {"1000123", "2000456"}) {
    const auto result = compiled::compile(landscape("imported", "new", "eu10", number));
    REQUIRE(result.plan().has_value());
    for (const auto& block : result.plan()->tenants.back().object.blocks) CHECK_FALSE(block.derived);
  }
  const auto classic = compiled::compile(landscape("manual", "new", "eu10", "1"));
  REQUIRE(classic.plan().has_value());
  CHECK(classic.plan()->tenants.back().object.blocks.size() == 3);
}

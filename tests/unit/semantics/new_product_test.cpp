#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>

#include "unit/semantics/compiled.h"

namespace {

/// A product that ships nowhere: two use cases, a variant, a lookup table, a setting and a kind of its own.
constexpr const char* brewery = R"(product: brewery
name: ACME Brewery
page: policy/brewery.md
direction: push

use-cases:
  rule: BREW-01
  supported:
    health-monitoring: { path: hm, activation: manual, rule: BREW-01, screen: Health Monitoring }
    job-automation-monitoring: { path: jam, activation: manual, rule: BREW-01, screen: Jobs }

tenant-fields:
  site: { type: symbol, screen: Site, symbols: { north: North, south: South } }

symbols:
  setting: { open-valve: Open Valve }

kinds:
  kettle:
    noun: kettle
    stands-in: [tenant]
    label: name
    json-key: kettles
    shows-origin: true
    fields:
      volume: { type: number, screen: Volume }
      cooling: { type: symbol, screen: Cooling, symbols: { water: Water, air: Air } }
      gauge: { type: url, screen: Gauge }

tables:
  gauges: { north: https://north.brew.example.com, south: https://south.brew.example.com }

variants:
  rule: BREW-02
  facts:
    site: { value: tenant.site, values: [north, south], needs: [tenant.site] }
  decide:
    - { when: { site: north }, variant: cold, rule: BREW-02 }
    - { when: { site: south }, variant: warm, rule: BREW-02 }

objects:
  - id: kettle-cold
    kind: kettle
    serves: [hm, jam]
    variants: [cold]
    match: kind
    name: K1
    rule: BREW-03
    fields:
      volume: { default: '500', rule: BREW-03 }
      cooling: { value: air, rule: BREW-04 }
      gauge: { value: 'tables.gauges[tenant.site]', rule: BREW-05 }
  - id: kettle-warm
    kind: kettle
    serves: [hm, jam]
    variants: [warm]
    match: kind
    name: K1
    rule: BREW-03
    fields:
      volume: { default: '500', rule: BREW-03 }
      cooling: { value: water, rule: BREW-04 }
      gauge: { value: 'tables.gauges[tenant.site]', rule: BREW-05 }
  - id: valve
    kind: setting
    serves: [hm]
    match: label
    name: { default: open-valve }
    rule: BREW-06
    fields:
      value: { value: 'true', rule: BREW-06 }

steps:
  - id: kettle
    object: kettle-warm
    title: 'Fill ${self.id}'
    role: brewer
    system: the brewery
    all-fields: true
    rules: [BREW-03]

rules:
  BREW-01: { kind: supported-set, basis: stated, is: enforced, says: two use cases can be monitored }
  BREW-02: { kind: variant, basis: stated, is: enforced, says: the site decides }
  BREW-03: { kind: required, basis: stated, is: derived, says: there is a kettle }
  BREW-04: { kind: fixed-value, basis: stated, is: derived, says: the south cools with water }
  BREW-05: { kind: lookup, basis: stated, is: derived, says: each site has its gauge }
  BREW-06: { kind: fixed-value, basis: stated, is: derived, says: the valve is open }
)";

compiled::Result brewed(const std::string& members) {
  const std::string text =
      "tenant alm : cloud-alm { region = eu10 }\n"
      "tenant pub : brewery {\n"
      "monitored-by = alm\n" +
      members + "}\n";
  return compiled::compile(text,
                           {{"/p/calm.yaml", "packs: [policy/brewery.yaml]\n"}, {"/p/policy/brewery.yaml", brewery}});
}

const calm::plan::Object& blockOf(const compiled::Result& result, std::string_view kind) {
  for (const auto& block : result.plan()->tenants.back().object.blocks) {
    if (block.kind->name == kind) return block;
  }
  throw std::runtime_error("no such block");
}

}  // namespace

TEST_CASE("a product that ships nowhere is derived from its file alone") {
  const auto result = brewed("site = south\nuse-case health-monitoring {}\n");
  CHECK(compiled::printed(result).empty());
  REQUIRE(result.plan().has_value());
  CHECK(result.plan()->tenants.back().setup == "warm");
  const auto& kettle = blockOf(result, "kettle");
  CHECK(kettle.id == "K1");
  CHECK(kettle.derived);
  REQUIRE(kettle.fields.size() == 3);
  CHECK(kettle.fields[0].value.number == 500);
  CHECK(kettle.fields[1].value.text == "water");
  CHECK(kettle.fields[2].value.text == "https://south.brew.example.com");
  CHECK(blockOf(result, "setting").id == "open-valve");
  REQUIRE(result.plan()->steps.size() == 1);
  CHECK(result.plan()->steps.front().title == "Fill K1");
}

TEST_CASE("a product that ships nowhere is checked by its file alone") {
  const auto result = brewed(
      "site = north\n"
      "use-case job-automation-monitoring {}\n"
      "use-case real-user-monitoring {}\n"
      "kettle BIG { volume = 900, cooling = water }\n");
  CHECK(compiled::printed(result) ==
        "6: BREW-01 ACME Brewery does not support `real-user-monitoring`: two use cases can be monitored\n"
        "7: BREW-04 `cooling` is `water`, but the south cools with water\n");
}

TEST_CASE("a fact that decides the variant of a new product is asked for") {
  const auto result = brewed("use-case health-monitoring {}\n");
  REQUIRE(result.findings().size() == 1);
  CHECK(result.findings().front().code == "BREW-02");
}

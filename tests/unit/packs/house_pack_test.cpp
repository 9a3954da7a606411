#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "packs/catalog.h"

namespace packs = calm::packs;

namespace {

/// A product that ships nowhere: two use cases, a variant, a lookup table, a setting and a kind of its own.
constexpr const char* brewery = R"(product: brewery
name: ACME Brewery
aliases: [brew]
direction: pull

use-cases:
  rule: BREW-1
  supported:
    health-monitoring: { path: hm, activation: manual, rule: BREW-1 }
    job-automation-monitoring: { path: jam, activation: manual, rule: BREW-1 }

tenant-fields:
  site: { type: symbol, screen: Site, symbols: { north: North, south: South } }

kinds:
  kettle:
    noun: kettle
    stands-in: [tenant]
    label: name
    json-key: kettles
    shows-origin: true
    fields:
      volume: { type: number, screen: Volume }
      hops: { type: list(symbol), screen: Hops, symbols: { mosaic: Mosaic, saaz: Saaz } }

tables:
  hosts: { north: "https://north.brew.example.com", south: "https://south.brew.example.com" }

variants:
  rule: BREW-2
  facts:
    site: { value: tenant.site, values: [north, south], needs: [tenant.site] }
  decide:
    - { when: { site: north }, variant: cold, rule: BREW-2 }
    - { when: { site: south }, variant: warm, rule: BREW-2 }

objects:
  - id: kettle
    kind: kettle
    serves: [hm, jam]
    name: K1
    fields:
      volume: { default: 500, rule: BREW-3 }
      hops: { value: '[saaz]', rule: BREW-3 }
  - id: valve
    kind: setting
    serves: [hm]
    match: label
    name: { default: open-valve }
    fields:
      value: { value: true, rule: BREW-3 }
  - id: endpoint
    kind: endpoint
    serves: [hm]
    name: brewery
    fields:
      root-url: { value: 'tables.hosts[tenant.site]', rule: BREW-3 }

rules:
  BREW-1: { kind: supported-set, basis: stated, is: enforced, says: two use cases can be monitored }
  BREW-2: { kind: variant, basis: stated, is: enforced, says: the site decides }
  BREW-3: { kind: fixed-value, basis: stated, is: derived, says: so it is brewed }
)";

}  // namespace

TEST_CASE("a house pack adds a product with everything that a product can have") {
  auto added = packs::withHousePack(packs::Catalog(), "brewery.yaml", brewery);
  REQUIRE(added);
  const packs::Catalog& catalog = added.value();

  const packs::Pack* pack = catalog.pack("brewery");
  REQUIRE(pack);
  CHECK(catalog.pack("brew") == pack);
  CHECK(std::ranges::is_sorted(catalog.products()));
  CHECK(pack->tables.front().rows.front().second == "https://north.brew.example.com");
  CHECK(pack->objects.front().fields.front().values.front() == "500");

  CHECK(catalog.isKind("kettle"));
  CHECK_FALSE(catalog.kind("kettle"));
  const packs::Kind* kettle = catalog.kind("kettle", *pack);
  REQUIRE(kettle);
  CHECK(kettle->fields.front().name == "title");
  CHECK(catalog.word("hops", "saaz"));
  CHECK(catalog.word("site", "north"));
  CHECK(catalog.word("setting", "open-valve"));

  const packs::Kind* tenant = catalog.kind("tenant", *pack);
  REQUIRE(tenant);
  CHECK(tenant->fields.back().name == "site");
  CHECK(catalog.kind("tenant")->fields.back().name != "site");
  CHECK(catalog.pack("entitlement-management"));
}

TEST_CASE("words of a house pack are found after the words were asked for") {
  packs::Catalog shipped;
  CHECK_FALSE(shipped.word("hops", "saaz"));
  auto added = packs::withHousePack(std::move(shipped), "brewery.yaml", brewery);
  REQUIRE(added);
  CHECK(added.value().word("hops", "saaz"));
}

TEST_CASE("a house pack can not take what belongs to another product") {
  const auto twice = packs::withHousePack(packs::Catalog(), "h.yaml", "product: cloud-alm\nname: X\n");
  REQUIRE_FALSE(twice);
  CHECK(twice.error().front().message == "there is already a product `cloud-alm`");

  const auto rule = packs::withHousePack(
      packs::Catalog(), "h.yaml",
      "product: h\nname: H\nrules:\n  ENTM-07: { kind: k, basis: stated, is: enforced, says: so }\n");
  REQUIRE_FALSE(rule);
  CHECK(rule.error().front().message == "the rule id `ENTM-07` belongs to `entitlement-management`");
}

TEST_CASE("a house pack that is malformed has file and line") {
  const auto broken = packs::withHousePack(packs::Catalog(), "policy/h.yaml", "product: h\nname: H\nrulez: {}\n");
  REQUIRE_FALSE(broken);
  CHECK(print(broken.error().front()) == "policy/h.yaml:3: unknown key `rulez`, did you mean `rules`?");
}

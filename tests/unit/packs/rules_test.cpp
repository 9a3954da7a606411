#include <fmt/format.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "packs/catalog.h"

namespace packs = calm::packs;

namespace {

/// `PREFIX-01` to `PREFIX-last`.
std::set<std::string> ids(const char* prefix, int last) {
  std::set<std::string> made;
  for (int number = 1; number <= last; ++number) made.insert(fmt::format("{}-{:02}", prefix, number));
  return made;
}

std::set<std::string> idsOf(const packs::Catalog& catalog, std::string_view product) {
  std::set<std::string> made;
  for (const packs::Rule& rule : catalog.pack(product)->rules) made.insert(rule.id);
  return made;
}

}  // namespace

TEST_CASE("every rule of the catalogue is in its product's pack") {
  const packs::Catalog catalog;
  CHECK(idsOf(catalog, "cloud-for-customer") == ids("C4C", 46));
  CHECK(idsOf(catalog, "entitlement-management") == ids("ENTM", 24));
  CHECK(idsOf(catalog, "s4hana-cloud-public") == ids("S4", 44));
  CHECK(idsOf(catalog, "cloud-alm") == ids("CSD", 5));
}

TEST_CASE("every rule has an example, and one that finds something a counterexample") {
  const packs::Catalog catalog;
  for (const std::string_view product : catalog.products()) {
    for (const packs::Rule& rule : catalog.pack(product)->rules) {
      INFO(rule.id);
      CHECK_FALSE(rule.example.empty());
      if (rule.holding != packs::Holding::Step) CHECK_FALSE(rule.counterexample.empty());
    }
  }
}

TEST_CASE("every rule has a place in the guide") {
  const packs::Catalog catalog;
  for (const std::string_view product : catalog.products()) {
    const packs::Pack& pack = *catalog.pack(product);
    for (const packs::Rule& rule : pack.rules) {
      INFO(rule.id);
      CHECK_FALSE((rule.page.empty() && pack.page.empty()));
      CHECK_FALSE(rule.section.empty());
    }
  }
}

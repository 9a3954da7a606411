#include "packs/variant_table.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "packs/catalog.h"

namespace packs = calm::packs;

TEST_CASE("S/4HANA Cloud Public: each of the 36 combinations has exactly one variant") {
  const packs::Catalog catalog;
  const packs::Variants& variants = catalog.pack("s4hana-cloud-public")->variants;
  CHECK(packs::variantProblems(variants).empty());

  std::map<std::string, int> count;
  const auto all = packs::combinations(variants);
  CHECK(all.size() == 36);
  for (const packs::Combination& values : all) {
    const auto rows = packs::deciding(variants, values);
    REQUIRE(rows.size() == 1);
    ++count[rows.front()->variant];
  }
  CHECK(count == std::map<std::string, int>{{"automated", 1}, {"classic", 34}, {"preliminary", 1}});
}

TEST_CASE("the decision tables of all products are total and disjoint") {
  const packs::Catalog catalog;
  for (const std::string_view product : catalog.products()) {
    CHECK(packs::variantProblems(catalog.pack(product)->variants).empty());
  }
}

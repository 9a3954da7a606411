#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "packs/archive/archive.h"
#include "packs/catalog.h"
#include "unit/packs/stdlib.h"

namespace packs = calm::packs;

TEST_CASE("the tables in the binary say what the YAML files say") {
  const packs::Catalog catalog;
  CHECK(packs::archive::write(catalog.kinds()) == packs::archive::write(stdlib::kinds()));

  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(CALM_REPOSITORY "/stdlib/products")) {
    const std::string name = entry.path().filename().string();
    const auto pack = packs::readPack(name, stdlib::contents("stdlib/products/" + name), stdlib::schema("product-pack"),
                                      catalog.kinds());
    REQUIRE(pack);
    const packs::Pack* embedded = catalog.pack(pack.value().product);
    REQUIRE(embedded);
    CHECK(packs::archive::write(*embedded) == packs::archive::write(pack.value()));
    ++files;
  }
  CHECK(files == catalog.products().size());
}

TEST_CASE("a pack that is written and read is the same pack") {
  const packs::Catalog catalog;
  for (const std::string_view product : catalog.products()) {
    const std::string bytes = packs::archive::write(*catalog.pack(product));
    CHECK(packs::archive::write(packs::archive::readPack(bytes)) == bytes);
  }
}

TEST_CASE("the ids of all rules are known without reading a pack, and each leads to its rule") {
  const packs::Catalog known;
  const packs::Catalog read;
  std::vector<std::string_view> ids;
  for (const std::string_view product : read.products()) {
    for (const packs::Rule& rule : read.pack(product)->rules) ids.push_back(rule.id);
  }
  CHECK(known.rules() == ids);
  for (const std::string_view id : ids) {
    REQUIRE(known.rule(id) != nullptr);
    CHECK(known.rule(id)->id == id);
  }
  CHECK(known.rule("C4C-999") == nullptr);
}

TEST_CASE("the schemas in the binary compile") {
  const packs::Catalog catalog;
  for (const auto& entry : std::filesystem::directory_iterator(CALM_REPOSITORY "/schemas")) {
    CHECK(catalog.schema(entry.path().filename().string()) != nullptr);
  }
  for (const std::string_view product : catalog.products()) {
    for (const auto& [kind, schema] : catalog.pack(product)->free) {
      INFO(product << " " << kind << " " << schema);
      CHECK(catalog.schema(schema) != nullptr);
    }
  }
}

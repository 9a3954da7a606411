#include "packs/explain.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "unit/packs/stdlib.h"

namespace packs = calm::packs;

TEST_CASE("a rule is explained with product, basis, place, holding and examples") {
  const packs::Catalog catalog;
  const std::string text = packs::explainRule(catalog, "ENTM-07");
  for (const char* part : {"ENTM-07: the name of the destination starts with `CALM_`", "SAP Entitlement Management",
                           "stated by the guide", "enforced", "page sap-entitlement-management-178b783",
                           "section For Business Process Monitoring, step 4.1", "destination BPMON {}"}) {
    INFO(text);
    CHECK(text.find(part) != std::string::npos);
  }
  CHECK(packs::explainRule(catalog, "entm-07") == text);
  CHECK(packs::explainRule(catalog, "ENTM-99").empty());
}

TEST_CASE("every rule of every product is explained") {
  const packs::Catalog catalog;
  const std::string list = packs::listRules(catalog);
  for (const std::string_view product : catalog.products()) {
    const packs::Pack& pack = *catalog.pack(product);
    const std::string described = packs::describeProduct(catalog, product);
    CHECK(described.starts_with(pack.name));
    for (const std::string& remark : pack.remarks) CHECK(described.find(remark) != std::string::npos);
    for (const packs::Rule& rule : pack.rules) {
      const std::string text = packs::explainRule(catalog, rule.id);
      CHECK(text.find(rule.says) != std::string::npos);
      CHECK(text.find(rule.remark) != std::string::npos);
      CHECK(list.find("  " + rule.id + " ") != std::string::npos);
      CHECK(described.find("  " + rule.id + " ") != std::string::npos);
    }
  }
  CHECK(packs::describeProduct(catalog, "no-such-product").empty());
}

TEST_CASE("docs/products and docs/diagnostics are what the packs and the explanations say") {
  const std::map<std::string, std::string> pages = packs::documentation(packs::Catalog());
  for (const auto& [name, text] : pages) {
    const std::string path = "docs/" + name;
    if (std::getenv("CALM_UPDATE_GOLDEN")) std::ofstream(CALM_REPOSITORY "/" + path, std::ios::binary) << text;
    INFO("calm_embed --docs . writes " << path << " anew");
    CHECK((stdlib::contents(path) == text));
  }
  for (const char* folder : {"products", "diagnostics"}) {
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(CALM_REPOSITORY) / "docs" / folder)) {
      INFO(entry.path() << " is of no code any more");
      CHECK(pages.contains(folder + ("/" + entry.path().filename().string())));
    }
  }
}

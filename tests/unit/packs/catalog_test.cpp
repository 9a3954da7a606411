#include "packs/catalog.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string_view>

namespace packs = calm::packs;

namespace {

const packs::FieldDef* field(const packs::Kind& kind, std::string_view name) {
  const auto found = std::ranges::find(kind.fields, name, &packs::FieldDef::name);
  return found == kind.fields.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("the catalog knows the kinds of the language") {
  const packs::Catalog catalog;
  const packs::Kind* tenant = catalog.kind("tenant");
  REQUIRE(tenant);
  CHECK(tenant->hasProduct);
  CHECK(tenant->standsIn == std::vector<std::string>{"file"});
  CHECK(tenant->fields.front().name == "title");
  const packs::FieldDef* hub = field(*tenant, "monitored-by");
  REQUIRE(hub);
  CHECK(hub->type.kind == packs::TypeKind::Reference);
  CHECK(hub->type.target == "tenant");
  CHECK(hub->jsonKey == "monitoredBy");
  CHECK(hub->requiredWith == "use-case");
  CHECK_FALSE(catalog.kind("tenants"));
  CHECK(catalog.isKind("outbound-service"));
  CHECK_FALSE(catalog.isKind("outbound-services"));
}

TEST_CASE("a destination's words carry SAP's values") {
  const packs::Catalog catalog;
  const packs::Symbol* word = catalog.word("authentication", "oauth2-client-credentials");
  REQUIRE(word);
  CHECK(word->sap == "OAuth2ClientCredentials");
  CHECK_FALSE(catalog.word("authentication", "oauth3"));
  CHECK(catalog.words("no-such-field").empty());
}

TEST_CASE("use cases are words of the fields that name them") {
  const packs::Catalog catalog;
  REQUIRE(catalog.useCase("health-monitoring"));
  CHECK(catalog.useCase("health-monitoring")->label == "Health Monitoring");
  CHECK(catalog.word("use-cases", "health-monitoring"));
  CHECK(catalog.word("use-case", "health-monitoring"));
}

TEST_CASE("a product is read when it is asked for") {
  const packs::Catalog catalog;
  const packs::Pack* pack = catalog.pack("entitlement-management");
  REQUIRE(pack);
  CHECK(pack == catalog.pack("entitlement-management"));
  CHECK(pack->name == "SAP Entitlement Management");
  CHECK(pack->rule("ENTM-07"));
  CHECK_FALSE(pack->rule("ENTM-99"));
  CHECK_FALSE(catalog.pack("no-such-product"));
  CHECK(std::ranges::is_sorted(catalog.products()));
}

TEST_CASE("the labels of a product's templates are words of their kind") {
  const packs::Catalog catalog;
  CHECK(catalog.word("setting", "enable-business-process-monitoring"));
  const packs::Kind* setting = catalog.kind("setting", *catalog.pack("entitlement-management"));
  REQUIRE(setting);
  CHECK(std::ranges::find(setting->labels, "enable-integration-monitoring", &packs::Symbol::id) !=
        setting->labels.end());
}

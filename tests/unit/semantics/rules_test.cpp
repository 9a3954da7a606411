#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <string>
#include <vector>

#include "packs/explain/example.h"
#include "unit/semantics/compiled.h"

namespace packs = calm::packs;
namespace plan = calm::plan;

namespace {

/// Calls `test` for every rule of every shipped product.
void eachRule(const std::function<void(const packs::Catalog&, const packs::Pack&, const packs::Rule&)>& test) {
  const packs::Catalog catalog;
  for (const std::string_view product : catalog.products()) {
    const packs::Pack& pack = *catalog.pack(product);
    for (const packs::Rule& rule : pack.rules) test(catalog, pack, rule);
  }
}

bool leafFrom(const plan::Leaf& leaf, const packs::Rule& rule) {
  if (leaf.origin.rule && leaf.origin.rule->id == rule.id) return true;
  return std::any_of(leaf.items.begin(), leaf.items.end(), [&](const auto& item) { return leafFrom(item, rule); });
}

/// Whether the object, a block inside or one of their values was made by the rule.
bool objectFrom(const plan::Object& object, const packs::Rule& rule) {
  if (object.derived && object.origin.rule && object.origin.rule->id == rule.id) return true;
  const auto field = [&](const plan::Field& each) { return leafFrom(each.value, rule); };
  if (std::any_of(object.fields.begin(), object.fields.end(), field)) return true;
  const auto block = [&](const plan::Object& each) { return objectFrom(each, rule); };
  return std::any_of(object.blocks.begin(), object.blocks.end(), block);
}

bool madeBy(const calm::test::WholePlan& plan, const packs::Rule& rule) {
  return std::any_of(plan.tenants.begin(), plan.tenants.end(), [&](const plan::Tenant& tenant) {
    if (tenant.setupOrigin.rule && tenant.setupOrigin.rule->id == rule.id) return true;
    return objectFrom(tenant.object, rule);
  });
}

bool lists(const plan::Step& step, const packs::Rule& rule) {
  return std::any_of(step.rules.begin(), step.rules.end(), [&](const auto* each) { return each->id == rule.id; });
}

bool cites(const calm::diagnostics::Diagnostic& found, const packs::Rule& rule) {
  return std::any_of(found.citations.begin(), found.citations.end(),
                     [&](const auto& citation) { return citation.rule == rule.id; });
}

}  // namespace

TEST_CASE("the example of every rule has no finding") {
  eachRule([](const packs::Catalog& catalog, const packs::Pack& pack, const packs::Rule& rule) {
    const auto result = compiled::compile(packs::explain::exampleLandscape(catalog, pack, rule, rule.example));
    INFO(rule.id);
    CHECK(compiled::printed(result).empty());
    CHECK(result.plan().has_value());
  });
}

TEST_CASE("the counterexample of every rule that is enforced or derived has the one finding of the rule") {
  eachRule([](const packs::Catalog& catalog, const packs::Pack& pack, const packs::Rule& rule) {
    if (rule.holding == packs::Holding::Step) return;
    const std::string text = packs::explain::exampleLandscape(catalog, pack, rule, rule.counterexample);
    const auto result = compiled::compile(text);
    INFO(rule.id << "\n" << text << compiled::printed(result));
    CHECK(result.findings().size() == 1);
    if (result.findings().size() != 1) return;
    const auto& found = result.findings().front();
    CHECK(found.code == (rule.fires.empty() ? rule.id : rule.fires));
    CHECK(cites(found, rule));
  });
}

TEST_CASE("the example of every derived rule holds a value that the rule made") {
  eachRule([](const packs::Catalog& catalog, const packs::Pack& pack, const packs::Rule& rule) {
    if (rule.holding != packs::Holding::Derived) return;
    const auto result = compiled::compile(packs::explain::exampleLandscape(catalog, pack, rule, rule.example));
    INFO(rule.id);
    CHECK(result.plan().has_value());
    if (!result.plan()) return;
    CHECK(madeBy(*result.plan(), rule));
  });
}

TEST_CASE("the example of every rule with steps holds them in the order of the rule") {
  eachRule([](const packs::Catalog& catalog, const packs::Pack& pack, const packs::Rule& rule) {
    if (rule.holding == packs::Holding::Step) CHECK_FALSE(rule.steps.empty());
    if (rule.steps.empty()) return;
    const auto result = compiled::compile(packs::explain::exampleLandscape(catalog, pack, rule, rule.example));
    INFO(rule.id);
    CHECK(result.plan().has_value());
    if (!result.plan()) return;
    const std::vector<plan::Step>& steps = result.plan()->steps;
    auto at = steps.begin();
    bool listed = false;
    for (const std::string& id : rule.steps) {
      INFO(id);
      at = std::find_if(at, steps.end(), [&](const plan::Step& step) { return step.id == "example/" + id; });
      CHECK(at != steps.end());
      if (at == steps.end()) return;
      listed = listed || lists(*at, rule);
    }
    CHECK(listed);
  });
}

TEST_CASE("no step needs one that comes later") {
  eachRule([](const packs::Catalog& catalog, const packs::Pack& pack, const packs::Rule& rule) {
    const auto result = compiled::compile(packs::explain::exampleLandscape(catalog, pack, rule, rule.example));
    INFO(rule.id);
    CHECK(result.plan().has_value());
    if (!result.plan()) return;
    std::string_view tenant;
    std::uint32_t place = 0;
    for (const plan::Step& step : result.plan()->steps) {
      place = step.tenant == tenant ? place + 1 : 0;
      tenant = step.tenant;
      for (const std::uint32_t need : step.dependsOn) {
        INFO(step.id << " needs step " << need);
        CHECK(need < place);
      }
    }
  });
}

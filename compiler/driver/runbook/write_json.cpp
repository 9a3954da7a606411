#include "driver/runbook/write_json.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "emit/facts/facts.h"
#include "emit/page/row.h"
#include "packs/written_word.h"

namespace calm::driver::runbook {
namespace {

using Json = nlohmann::ordered_json;

void member(Json& object, const char* name, std::string_view text) {
  if (!text.empty()) object[name] = text;
}

Json fieldOf(const plan::StepField& field) {
  Json json{{"screen", field.screen}};
  if (field.value.kind == plan::LeafKind::Secret) {
    json["secret"] = field.value.text;
  } else {
    json["value"] = field.shown.empty() ? field.value.text : field.shown;
  }
  member(json, "hint", field.hint);
  return json;
}

Json ruleOf(const packs::Rule& rule, const packs::Pack& pack) {
  Json json{{"id", rule.id}, {"says", rule.says}};
  member(json, "page", rule.page.empty() ? pack.page : rule.page);
  member(json, "section", rule.section);
  member(json, "step", rule.step);
  return json;
}

template <class List, class Render>
Json listOf(const List& list, const Render& render) {
  Json json = Json::array();
  for (const auto& each : list) json.push_back(render(each));
  return json;
}

Json same(std::string_view text) { return text; }

}  // namespace

void JsonRunbook::begin(const plan::Landscape& landscape) {
  environment_ = landscape.environment;
  bytes_ += fmt::format("{{\"calm\": 1, \"environment\": {}, \"tenants\": [", Json(environment_).dump());
}

void JsonRunbook::steps(const plan::Tenant& tenant, std::span<const plan::Step> steps) {
  Json json{{"id", tenant.id}, {"product", tenant.pack->product}, {"productName", tenant.pack->name}};
  member(json, "about", tenant.object.documentation);
  json["facts"] = listOf(emit::facts::of(tenant, environment_), [](const emit::facts::Fact& fact) {
    return Json{{"name", fact.name}, {"value", fact.value}};
  });
  json["steps"] = listOf(steps, [&](const plan::Step& step) {
    Json each{{"id", step.id}, {"key", emit::page::keyOf(step, environment_)}, {"title", step.title}};
    each["class"] = packs::wordOf(step.cls);
    member(each, "role", step.role);
    member(each, "system", step.system);
    each["navigation"] = listOf(step.navigation, same);
    each["actions"] = listOf(step.actions, same);
    each["fields"] = listOf(step.fields, fieldOf);
    member(each, "expect", step.expect);
    member(each, "undo", step.undo);
    each["remarks"] = listOf(step.remarks, same);
    each["dependsOn"] = listOf(step.dependsOn, [&](std::uint32_t before) { return Json(steps[before].id); });
    each["rules"] = listOf(step.rules, [&](const packs::Rule* rule) { return ruleOf(*rule, *tenant.pack); });
    member(each, "artefact", step.artefact);
    const source::Position at = context_.sources.position(step.cause.source, step.cause.begin);
    const std::string& path = context_.sourcePaths[static_cast<std::size_t>(step.cause.source)];
    each["cause"] = Json{{"path", path}, {"line", at.line}};
    return each;
  });
  bytes_ += isFirst_ ? "\n" : ",\n";
  bytes_ += json.dump(2);
  isFirst_ = false;
}

void JsonRunbook::end(std::span<const plan::SecretUse>) { bytes_ += "\n]}\n"; }

}  // namespace calm::driver::runbook

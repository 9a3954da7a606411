#include "emit/landscape/steps.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace calm::emit::landscape {
namespace {

using PacksByTenant = std::unordered_map<std::string_view, const packs::Pack*>;

std::string_view wordOf(packs::StepClass cls) {
  switch (cls) {
    case packs::StepClass::Deploy:
      return "deploy";
    case packs::StepClass::Ui:
      return "ui";
    case packs::StepClass::Assert:
      return "assert";
  }
  return {};
}

/// A step comes from the first rule that it carries out, else from the pack alone.
plan::Origin originOf(const plan::Step& step, const PacksByTenant& packs) {
  plan::Origin origin;
  origin.span = step.cause;
  if (const auto found = packs.find(step.tenant); found != packs.end()) origin.pack = found->second;
  if (!step.rules.empty()) origin.rule = step.rules.front();
  return origin;
}

void writeList(json::Writer& writer, std::string_view key, const std::vector<std::string>& items,
               const plan::Origin& origin) {
  writer.key(key);
  writer.beginArray();
  for (const std::string& item : items) writer.text(item, &origin);
  writer.endArray();
}

void writeRules(json::Writer& writer, const plan::Step& step, plan::Origin origin) {
  writer.key("rules");
  writer.beginArray();
  for (const packs::Rule* rule : step.rules) {
    origin.rule = rule;
    writer.text(rule->id, &origin);
  }
  writer.endArray();
}

void writeStep(json::Writer& writer, const plan::Step& step, const plan::Origin& origin) {
  const auto member = [&](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    writer.key(key);
    writer.text(value, &origin);
  };
  writer.beginObject();
  member("id", step.id);
  member("tenant", step.tenant);
  member("title", step.title);
  member("class", wordOf(step.cls));
  member("role", step.role);
  writeList(writer, "dependsOn", step.dependsOn, origin);
  writeRules(writer, step, origin);
  writer.endObject();
}

std::size_t countScalars(const plan::Leaf& leaf) {
  if (leaf.kind != plan::LeafKind::List && leaf.kind != plan::LeafKind::Map) return 1;
  std::size_t count = 0;
  for (const plan::Leaf& item : leaf.items) count += countScalars(item);
  return count;
}

std::size_t countScalars(const plan::Object& object) {
  std::size_t count = 2;
  for (const plan::Field& field : object.fields) count += countScalars(field.value);
  for (const plan::Object& block : object.blocks) count += countScalars(block);
  return count;
}

}  // namespace

void writeSteps(json::Writer& writer, const plan::Plan& plan) {
  PacksByTenant packs;
  for (const plan::Tenant& tenant : plan.tenants) packs.emplace(tenant.id, tenant.pack);
  writer.key("steps");
  writer.beginArray();
  for (const plan::Step& step : plan.steps) writeStep(writer, step, originOf(step, packs));
  writer.endArray();
}

std::size_t countScalars(const plan::Plan& plan) {
  std::size_t count = 16;
  for (const plan::Tenant& tenant : plan.tenants) {
    count += 4 + countScalars(tenant.object) + 3 * tenant.useCases.size();
  }
  for (const plan::Step& step : plan.steps) count += 5 + step.dependsOn.size() + step.rules.size();
  for (const plan::SecretUse& secret : plan.secrets) count += 1 + secret.usedBy.size();
  return count;
}

}  // namespace calm::emit::landscape

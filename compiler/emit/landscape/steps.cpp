#include "emit/landscape/steps.h"

#include <string_view>

#include "packs/written_word.h"

namespace calm::emit::landscape {
namespace {

/// A step comes from the first rule that it carries out, else from the pack alone.
plan::Origin originOf(const plan::Step& step, const packs::Pack* pack) {
  plan::Origin origin;
  origin.span = step.cause;
  origin.pack = pack;
  if (!step.rules.empty()) origin.rule = step.rules.front();
  return origin;
}

void writeNeeds(json::Writer& writer, const plan::Step& step, std::span<const plan::Step> steps,
                const plan::Origin& origin) {
  writer.key("dependsOn");
  writer.beginArray();
  for (const std::uint32_t need : step.dependsOn) writer.text(steps[need].id, &origin);
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

void writeStep(json::Writer& writer, const plan::Step& step, std::span<const plan::Step> steps,
               const plan::Origin& origin) {
  const auto member = [&](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    writer.key(key);
    writer.text(value, &origin);
  };
  writer.beginObject();
  member("id", step.id);
  member("tenant", step.tenant);
  member("title", step.title);
  member("class", packs::wordOf(step.cls));
  member("role", step.role);
  writeNeeds(writer, step, steps, origin);
  writeRules(writer, step, origin);
  writer.endObject();
}

}  // namespace

void writeSteps(json::Writer& writer, const plan::Tenant& tenant, std::span<const plan::Step> steps) {
  for (const plan::Step& step : steps) writeStep(writer, step, steps, originOf(step, tenant.pack));
}

}  // namespace calm::emit::landscape

#include "semantics/apply/steps.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "semantics/apply/cast.h"
#include "semantics/evaluate.h"

namespace calm::semantics {

using model::Step;
using model::StepField;
using model::StepParts;
using model::Value;

namespace {

const packs::ObjectTemplate* roleNamed(const model::Tenant& row, std::string_view id) {
  for (const auto& [role, players] : row.cast) {
    if (role->id == id) return role;
  }
  return nullptr;
}

/// What is told for information has nothing to say where it is an empty list; a field of an object is then left empty.
bool isEmptyList(const Value& value) { return value.kind == model::ValueKind::List && value.list->empty(); }

StepField ofField(Analysis& analysis, ObjectId id, const packs::FieldDef& def) {
  StepField line;
  line.screen = def.screen.empty() ? std::string_view(def.name) : def.screen;
  line.value = fieldValue(analysis, id, def);
  line.def = &def;
  if (const model::Field* field = findField(analysis.object(id), def.name)) line.origin = field->origin;
  return line;
}

std::vector<std::string_view> fillTexts(Analysis& analysis, const std::vector<std::string>& texts,
                                        const PackScope& scope) {
  std::vector<std::string_view> filled;
  filled.reserve(texts.size());
  for (const std::string& text : texts) filled.push_back(fillText(analysis, text, scope));
  return filled;
}

void addFields(Analysis& analysis, Step& step, const PackScope& scope) {
  const std::size_t whole = step.source->allFields ? analysis.object(scope.self).fields.size() : 0;
  step.fields.reserve(step.source->fields.size() + whole);
  for (const packs::StepField& each : step.source->fields) {
    StepField line;
    if (!each.field.empty()) {
      const packs::FieldDef* def = fieldDef(analysis.object(scope.self), each.field);
      if (!def) continue;
      line = ofField(analysis, scope.self, *def);
    } else {
      const Evaluated found = evaluateExpression(analysis, each.value, scope, nullptr);
      if (isEmptyList(found.value)) continue;
      line.value = found.value;
      if (found.typing) line.def = found.typing->field;
      line.origin.span = analysis.object(scope.self).header;
    }
    if (!line.value.known()) continue;
    if (!each.screen.empty()) line.screen = each.screen;
    line.hint = fillText(analysis, each.hint, scope);
    step.fields.push_back(line);
  }
  if (!step.source->allFields) return;
  for (const packs::FieldDef& def : analysis.object(scope.self).kind->fields) {
    bool listed = false;
    for (const packs::StepField& each : step.source->fields) listed = listed || each.field == def.name;
    if (listed) continue;
    StepField line = ofField(analysis, scope.self, def);
    if (line.value.known()) step.fields.push_back(line);
  }
}

/// The step of a template for one object; nothing where it is not to be done.
std::optional<Step> compose(Analysis& analysis, const packs::StepTemplate& source, const packs::ObjectTemplate* role,
                            const model::Tenant& row, ObjectId self, StepParts parts) {
  PackScope scope = packScope(analysis, row.object, self, role);
  if (!role) scope.useCase = useCaseOf(row, source.paths);
  scope.asks = false;
  if (!source.when.empty() && !evaluateExpression(analysis, source.when, scope, nullptr).value.isTrue()) return {};
  Step step;
  step.source = &source;
  step.object = self;
  step.title = fillText(analysis, source.title, scope);
  if (parts == StepParts::Outline) return step;
  step.actions = fillTexts(analysis, source.actions, scope);
  addFields(analysis, step, scope);
  step.expect = fillText(analysis, source.expect, scope);
  step.undo = fillText(analysis, source.undo, scope);
  step.remarks = fillTexts(analysis, source.remarks, scope);
  return step;
}

/// `TENANT/STEP`, and for a second player of a template its name behind it.
std::string_view idOf(Analysis& analysis, ObjectId tenant, const packs::StepTemplate& source, std::string_view player) {
  std::string id(analysis.object(tenant).label);
  id += '/';
  id += source.id;
  if (!player.empty()) {
    id += '/';
    id += player;
  }
  return analysis.arena.keep(id);
}

}  // namespace

std::vector<Step> composeSteps(Analysis& analysis, const model::Tenant& row, StepParts parts) {
  std::vector<Step> steps;
  const auto add = [&](const packs::StepTemplate& source, const packs::ObjectTemplate* role, ObjectId self,
                       std::string_view player) {
    std::optional<Step> step = compose(analysis, source, role, row, self, parts);
    if (!step) return;
    step->id = idOf(analysis, row.object, source, player);
    steps.push_back(*std::move(step));
  };
  if (row.undecided) return steps;
  for (const packs::StepTemplate& source : row.pack->steps) {
    if (!wants(row, source.paths) || !inVariant(row, source.variants)) continue;
    if (source.object.empty()) {
      add(source, nullptr, row.object, {});
      continue;
    }
    const packs::ObjectTemplate* role = roleNamed(row, source.object);
    const auto* players = role ? playersOf(analysis, row.object, *role) : nullptr;
    if (!players || !wants(row, role->serves)) continue;
    for (const ObjectId id : *players) {
      if (analysis.object(id).role != role || !isWanted(analysis, id)) continue;
      add(source, role, id, id == players->front() ? std::string_view() : analysis.object(id).label);
    }
  }
  return steps;
}

}  // namespace calm::semantics

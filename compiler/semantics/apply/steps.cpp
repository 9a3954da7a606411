#include "semantics/apply/steps.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "semantics/apply/cast.h"
#include "semantics/evaluate.h"

namespace calm::semantics {

using model::Object;
using model::Step;
using model::StepField;
using model::Value;

namespace {

const packs::ObjectTemplate* roleNamed(const model::Tenant& row, std::string_view id) {
  for (const auto& [role, players] : row.cast) {
    if (role->id == id) return role;
  }
  return nullptr;
}

StepField ofField(Analysis& analysis, ObjectId id, const packs::FieldDef& def) {
  StepField line;
  line.screen = def.screen.empty() ? std::string_view(def.name) : def.screen;
  line.value = fieldValue(analysis, id, def);
  line.def = &def;
  if (const model::Field* field = findField(analysis.object(id), def.name)) line.origin = field->origin;
  return line;
}

void addFields(Analysis& analysis, Step& step, const PackScope& scope) {
  for (const packs::StepField& each : step.source->fields) {
    StepField line;
    if (!each.field.empty()) {
      const packs::FieldDef* def = fieldDef(analysis.object(scope.self), each.field);
      if (!def) continue;
      line = ofField(analysis, scope.self, *def);
    } else {
      const Evaluated found = evaluateExpression(analysis, each.value, scope, nullptr);
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

void fill(Analysis& analysis, ObjectId tenant, ObjectId self, const packs::StepTemplate& source,
          const packs::ObjectTemplate* role, bool first) {
  PackScope scope = packScope(analysis, tenant, self, role);
  if (!role) scope.useCase = useCaseOf(tenantRow(analysis, tenant), source.paths);
  scope.asks = false;
  if (!source.when.empty() && !evaluateExpression(analysis, source.when, scope, nullptr).value.isTrue()) return;
  Step step;
  step.source = &source;
  step.tenant = tenant;
  step.object = self;
  const std::string_view label = analysis.object(self).label;
  const std::string id = first || !role ? fmt::format("{}/{}", analysis.object(tenant).label, source.id)
                                        : fmt::format("{}/{}/{}", analysis.object(tenant).label, source.id, label);
  step.id = analysis.arena.keep(id);
  step.title = fillText(analysis, source.title, scope);
  for (const std::string& action : source.actions) step.actions.push_back(fillText(analysis, action, scope));
  addFields(analysis, step, scope);
  step.expect = fillText(analysis, source.expect, scope);
  step.undo = fillText(analysis, source.undo, scope);
  for (const std::string& remark : source.remarks) step.remarks.push_back(fillText(analysis, remark, scope));
  analysis.model.steps.push_back(std::move(step));
}

}  // namespace

void fillSteps(Analysis& analysis) {
  for (const model::Tenant& row : analysis.model.tenants) {
    if (row.undecided) continue;
    for (const packs::StepTemplate& source : row.pack->steps) {
      if (!wants(row, source.paths) || !inVariant(row, source.variants)) continue;
      if (source.object.empty()) {
        fill(analysis, row.object, row.object, source, nullptr, true);
        continue;
      }
      const packs::ObjectTemplate* role = roleNamed(row, source.object);
      const auto* players = role ? playersOf(analysis, row.object, *role) : nullptr;
      if (!players || !wants(row, role->serves)) continue;
      for (const ObjectId id : *players) {
        if (analysis.object(id).role == role && isWanted(analysis, id))
          fill(analysis, row.object, id, source, role, id == players->front());
      }
    }
  }
}

}  // namespace calm::semantics

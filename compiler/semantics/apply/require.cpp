#include "semantics/apply/require.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "semantics/apply/cast.h"
#include "semantics/apply/derive.h"
#include "semantics/evaluate.h"
#include "semantics/iteration.h"
#include "semantics/mend/missing_fields.h"
#include "semantics/rule_report.h"
#include "semantics/scope.h"

namespace calm::semantics {

using model::Object;
using model::ValueKind;
using packs::FieldMode;
using packs::FieldTemplate;
using packs::ObjectTemplate;

namespace {

bool holdsBlock(const Analysis& analysis, const Object& object, std::string_view kind) {
  for (const ObjectId id : object.blocks) {
    if (analysis.object(id).kind->name == kind && !analysis.object(id).ignored) return true;
  }
  return false;
}

/// Whether nobody gives the field: neither the object nor, where the template says so, the use case.
bool isMissing(Analysis& analysis, ObjectId tenant, ObjectId id, const ObjectTemplate& role,
               const FieldTemplate& part) {
  if (findField(analysis.object(id), part.name)) return false;
  if (part.from.empty()) return true;
  PackScope scope = packScope(analysis, tenant, id, &role);
  scope.asks = false;
  if (scope.useCase != noObject && analysis.object(scope.useCase).damaged) return false;
  return evaluateExpression(analysis, part.from, scope, nullptr).value.kind == ValueKind::Absent;
}

/// Fields that one rule asks for.
struct Missing {
  const packs::Rule* rule = nullptr;
  std::vector<std::string_view> names;
};

std::string listed(const std::vector<std::string_view>& names, std::string_view between) {
  std::string out;
  for (const std::string_view name : names) out += fmt::format("{}`{}`", out.empty() ? "" : between, name);
  return out;
}

void reportMissing(Analysis& analysis, ObjectId tenant, ObjectId id, const ObjectTemplate& role) {
  const Object& object = analysis.object(id);
  std::vector<Missing> missing;
  for (const FieldTemplate& part : role.fields) {
    if (part.mode != FieldMode::Required || !isMissing(analysis, tenant, id, role, part)) continue;
    const packs::Rule* rule = object.pack->rule(part.rule);
    const auto known =
        std::find_if(missing.begin(), missing.end(), [&](const Missing& each) { return each.rule == rule; });
    (known == missing.end() ? missing.emplace_back(Missing{rule, {}}) : *known).names.push_back(part.name);
  }
  for (const auto& [rule, fields] : missing) {
    const std::string names = listed(fields, " and no ");
    if (!rule) {
      offerFields(analysis, id, fields,
                  analysis.sink.report(object.header, diagnostics::MissingField, {object.kind->noun}, {names}));
      continue;
    }
    const ObjectId useCase = useCaseOf(tenantRow(analysis, tenant), role.serves);
    const bool atUseCase = object.derived && useCase != noObject;
    const std::string_view noun = atUseCase ? std::string_view("use case") : std::string_view(object.kind->noun);
    const std::string_view label = atUseCase ? analysis.object(useCase).label : object.label;
    auto& found = reportRule(analysis, *object.pack, *rule, object.header,
                             fmt::format("{} `{}` has no {}", noun, label, names), Joint::Colon);
    found.helped(fmt::format("write {} here", listed(fields, " and ")));
    offerFields(analysis, atUseCase ? useCase : id, fields, found);
  }
}

/// The fields of an object that may be derived: those that its template speaks of, and the secret of a key.
const std::vector<const packs::FieldDef*>& derivable(Analysis& analysis, const Object& object) {
  const auto [known, fresh] = analysis.derivable.try_emplace({object.kind, object.role});
  if (!fresh) return known->second;
  for (const packs::FieldDef& def : object.kind->fields) {
    const bool isSecret = def.type.kind == packs::TypeKind::Secret;
    if (isSecret || (object.role && fieldTemplate(*object.role, def.name))) known->second.push_back(&def);
  }
  return known->second;
}

void settle(Analysis& analysis, ObjectId tenant, ObjectId id, const ObjectTemplate& role) {
  const InIteration inside(analysis, id);
  if (analysis.object(id).damaged) return;
  reportMissing(analysis, tenant, id, role);
  for (const packs::FieldDef* def : derivable(analysis, analysis.object(id))) fieldValue(analysis, id, *def);
}

/// Nothing inside a tenant is asked for as long as its variant can not be decided.
bool isUndecided(const Analysis& analysis, const Object& object) {
  const auto row = analysis.tenantOf.find(object.tenant);
  return object.parent != noObject && row != analysis.tenantOf.end() && analysis.model.tenants[row->second].undecided;
}

}  // namespace

void requireByKind(Analysis& analysis, ObjectId id) {
  const InIteration inside(analysis, id);
  const Object& object = analysis.object(id);
  if (object.damaged || object.ignored || object.derived || isUndecided(analysis, object)) return;
  std::vector<std::string_view> missing;
  for (const packs::FieldDef& def : object.kind->fields) {
    const bool required = def.required || (!def.requiredWith.empty() && holdsBlock(analysis, object, def.requiredWith));
    if (!required || findField(analysis.object(id), def.name)) continue;
    if (childNamed(analysis, id, def.name) != noObject) continue;
    const FieldTemplate* part = object.role ? fieldTemplate(*object.role, def.name) : nullptr;
    if (part && (part->mode == FieldMode::Value || part->mode == FieldMode::Default) && object.role->key != def.name) {
      continue;
    }
    missing.push_back(def.name);
  }
  if (missing.empty()) return;
  auto& found =
      analysis.sink.report(object.header, diagnostics::MissingField, {object.kind->noun}, {listed(missing, ", no ")});
  found.helped(fmt::format("write {} in this block", listed(missing, " and ")));
  offerFields(analysis, id, missing, found);
}

void requireByTemplate(Analysis& analysis, ObjectId tenant) {
  for (const auto& [role, players] : tenantRow(analysis, tenant).cast) {
    for (const ObjectId id : players) {
      if (!analysis.object(id).ignored && isWanted(analysis, id)) settle(analysis, tenant, id, *role);
    }
  }
}

}  // namespace calm::semantics

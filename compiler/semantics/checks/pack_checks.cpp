#include <fmt/format.h>

#include <string>
#include <vector>

#include "semantics/apply/cast.h"
#include "semantics/checks/checks.h"
#include "semantics/evaluate.h"
#include "semantics/iteration.h"
#include "semantics/rule_report.h"

namespace calm::semantics {

using model::Object;
using model::Value;
using model::ValueKind;

namespace {

/// The objects that a check speaks of: the tenant, the players of a template, or every object of a kind.
std::vector<ObjectId> subjects(const Analysis& analysis, ObjectId tenant, const packs::Check& check) {
  if (check.object.empty() || check.object == "tenant") return {tenant};
  for (const auto& [role, players] : tenantRow(analysis, tenant).cast) {
    if (role->id == check.object) return players;
  }
  std::vector<ObjectId> found;
  for (const ObjectId id : analysis.object(tenant).blocks) {
    const Object& object = analysis.object(id);
    if (object.kind->name == check.object && !object.ignored) found.push_back(id);
  }
  return found;
}

void run(Analysis& analysis, ObjectId tenant, ObjectId id, const packs::Check& check) {
  const InIteration inside(analysis, id);
  const Object& object = analysis.object(id);
  if (object.derived || object.damaged) return;
  PackScope scope = packScope(analysis, tenant, id, object.role);
  scope.asks = false;
  if (!check.when.empty() && !evaluateExpression(analysis, check.when, scope, nullptr).value.isTrue()) return;
  const Value value = evaluateExpression(analysis, check.require, scope, nullptr).value;
  if (value.kind != ValueKind::Bool || value.isTrue()) return;
  const packs::Rule* rule = object.pack->rule(check.rule);
  if (!rule) return;
  const model::Field* field = findField(analysis.object(id), check.at);
  const Span place = field && field->source ? field->source->span : object.header;
  const std::string seen =
      field && field->source
          ? fmt::format("`{}` is {}", check.at, show(analysis, field->value))
          : fmt::format("{} `{}`", object.kind->noun, object.label.empty() ? object.kind->name : object.label);
  auto& found =
      reportRule(analysis, *object.pack, *rule, place, seen, field && field->source ? Joint::But : Joint::Colon);
  if (field && field->source) found.helped(fmt::format("change `{}`, or what does not go with it", check.at));
}

}  // namespace

void packChecks(Analysis& analysis, ObjectId tenant) {
  for (const packs::Check& check : tenantRow(analysis, tenant).pack->checks) {
    const model::Tenant& row = tenantRow(analysis, tenant);
    if (!wants(row, check.paths) || !inVariant(row, check.variants)) continue;
    for (const ObjectId id : subjects(analysis, tenant, check)) run(analysis, tenant, id, check);
  }
}

}  // namespace calm::semantics

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "semantics/apply/cast.h"
#include "semantics/apply/condition.h"
#include "semantics/checks/checks.h"
#include "semantics/evaluate.h"
#include "semantics/iteration.h"
#include "semantics/mend/missing_fields.h"
#include "semantics/rule_report.h"

namespace calm::semantics {

using model::Object;
using model::Value;
using model::ValueKind;
using packs::Demand;
using packs::PolicyCheck;

namespace {

/// The tenant, or every object of the kind in it, derived ones too: what a template made is deployed as well.
void collect(const Analysis& analysis, ObjectId id, std::string_view kind, std::vector<ObjectId>& found) {
  const Object& object = analysis.object(id);
  if (object.ignored || object.damaged) return;
  if (object.kind->name == kind) found.push_back(id);
  for (const ObjectId inside : object.blocks) collect(analysis, inside, kind, found);
}

std::string nameOf(const Object& object) {
  if (object.label.empty()) return fmt::format("the {}", object.kind->noun);
  return fmt::format("{} `{}`", object.kind->noun, object.label);
}

/// One check of a policy on one object.
class Look {
 public:
  Look(Analysis& analysis, ObjectId tenant, ObjectId id, const PolicyCheck& check, const packs::Rule& rule)
      : analysis_(analysis), tenant_(tenant), id_(id), check_(check), rule_(rule) {}

  void run() {
    const InIteration inside(analysis_, id_);
    scope_ = packScope(analysis_, tenant_, id_, analysis_.object(id_).role);
    scope_.asks = false;
    if (!check_.when.empty() && !evaluateExpression(analysis_, check_.when, scope_, nullptr).value.isTrue()) return;
    switch (check_.demand) {
      case Demand::UseCase:
        return useCase();
      case Demand::Has:
        return has();
      case Demand::Conditions:
        return conditions();
      case Demand::Require:
        return require();
    }
  }

 private:
  const Object& object() const { return analysis_.object(id_); }

  diagnostics::Diagnostic& report(Span place, const std::string& seen, Joint joint) {
    return reportRule(analysis_, *analysis_.object(tenant_).pack, rule_, place, seen, joint);
  }

  void useCase() {
    const model::Tenant& row = tenantRow(analysis_, tenant_);
    const auto& supported = row.pack->useCases;
    if (std::ranges::find(supported, check_.useCase, &packs::UseCase::id) == supported.end()) return;
    for (const model::WantedUseCase& wanted : row.wanted) {
      if (wanted.useCase->id == check_.useCase) return;
    }
    report(object().header, fmt::format("{} does not want `{}`", nameOf(object()), check_.useCase), Joint::Colon)
        .helped(fmt::format("write `use-case {} {{}}` in it", check_.useCase));
  }

  void has() {
    const packs::FieldDef* def = fieldDef(object(), check_.field);
    if (!def || fieldValue(analysis_, id_, *def).kind != ValueKind::Absent) return;
    auto& found = report(object().header, fmt::format("{} has no `{}`", nameOf(object()), check_.field), Joint::Colon);
    if (object().derived) {
      found.helped(fmt::format("write {} in its tenant, with `{}`", nameOf(object()), check_.field));
      return;
    }
    found.helped(fmt::format("write `{}` here", check_.field));
    offerFields(analysis_, id_, {check_.field}, found);
  }

  void conditions() {
    const packs::FieldDef* def = fieldDef(object(), check_.field);
    if (!def) return;
    const Value value = fieldValue(analysis_, id_, *def);
    if (value.kind == ValueKind::Absent || value.kind == ValueKind::Poison || value.placeholder) return;
    const Typing* typing = analysis_.typings.of(*def);
    for (const packs::Condition& condition : check_.conditions) {
      if (holds(analysis_, condition, value, scope_, typing)) continue;
      reportValue(condition, value, typing);
      return;
    }
  }

  void reportValue(const packs::Condition& condition, const Value& value, const Typing* typing) {
    const model::Field* field = findField(analysis_.object(id_), check_.field);
    const bool isWritten = field && field->source;
    const std::string whose = isWritten ? std::string() : fmt::format(" of {}", nameOf(object()));
    const bool isList = value.kind == ValueKind::List;
    const std::string how = isList ? describeFailure(analysis_, condition, value, scope_, typing) : std::string();
    const std::string what = how.empty() ? "is " + show(analysis_, value) : how;
    auto& found = report(placeOf(field), fmt::format("`{}`{} {}", check_.field, whose, what), Joint::But);
    if (!isWritten) found.helped(fmt::format("change this, or write `{}` in {}", check_.field, nameOf(object())));
  }

  void require() {
    const Value value = evaluateExpression(analysis_, check_.require, scope_, nullptr).value;
    if (value.kind != ValueKind::Bool || value.isTrue()) return;
    const model::Field* field = check_.field.empty() ? nullptr : findField(analysis_.object(id_), check_.field);
    if (!field || !field->source) {
      report(field ? placeOf(field) : object().header, nameOf(object()), Joint::Colon);
      return;
    }
    report(placeOf(field), fmt::format("`{}` is {}", check_.field, show(analysis_, field->value)), Joint::But)
        .helped(fmt::format("change `{}`, or what does not go with it", check_.field));
  }

  /// Where the value is written, or what it was derived from.
  Span placeOf(const model::Field* field) const {
    if (!field) return object().header;
    return field->source ? field->source->span : field->origin.span;
  }

  Analysis& analysis_;
  ObjectId tenant_;
  ObjectId id_;
  const PolicyCheck& check_;
  const packs::Rule& rule_;
  PackScope scope_;
};

}  // namespace

void policyChecks(Analysis& analysis, ObjectId tenant) {
  const std::string_view product = tenantRow(analysis, tenant).pack->product;
  for (const auto& policy : analysis.catalog.policies()) {
    for (const PolicyCheck& check : policy->checks) {
      const packs::Rule* rule = policy->rule(check.rule);
      if (!rule || !check.speaksOf(product)) continue;
      std::vector<ObjectId> subjects;
      collect(analysis, tenant, check.object, subjects);
      for (const ObjectId id : subjects) Look(analysis, tenant, id, check, *rule).run();
    }
  }
}

}  // namespace calm::semantics

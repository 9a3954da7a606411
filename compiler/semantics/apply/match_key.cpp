#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "diagnostics/suggest.h"
#include "semantics/apply/cast.h"
#include "semantics/apply/derive.h"
#include "semantics/apply/match.h"
#include "semantics/apply/want.h"
#include "semantics/rule_report.h"
#include "semantics/sharing/judged.h"

namespace calm::semantics {

using model::Object;
using model::Value;
using model::ValueKind;
using packs::ConditionKind;
using packs::FieldTemplate;
using packs::ObjectTemplate;

namespace {

const packs::FieldDef* keyDef(const Object& object, const std::vector<const ObjectTemplate*>& roles) {
  return roles.empty() ? nullptr : fieldDef(object, roles.front()->key);
}

/// Whether the value of the object is that of the template: equal, or for lists the one element.
bool fits(const Analysis& analysis, const Value& written, const Value& wanted) {
  if (!wanted.known()) return false;
  if (written.kind == ValueKind::List && wanted.kind == ValueKind::List) {
    return written.list->size() == 1 && !wanted.list->empty() &&
           judgedEqual(analysis, written.list->front(), wanted.list->front());
  }
  return judgedEqual(analysis, written, wanted);
}

/// The rules that a list of more elements than one purpose breaks, and those that its elements break.
std::vector<const packs::Rule*> rulesOfMany(const packs::Pack& pack, const std::vector<const ObjectTemplate*>& roles,
                                            const Value& value) {
  std::vector<const packs::Rule*> rules;
  for (const ObjectTemplate* role : roles) {
    const FieldTemplate* part = fieldTemplate(*role, role->key);
    if (!part) continue;
    for (const packs::Condition& condition : part->conditions) {
      const packs::Rule* rule = pack.rule(condition.rule);
      if (condition.kind == ConditionKind::AtMost && value.list->size() > condition.number && rule)
        rules.push_back(rule);
    }
  }
  if (rules.empty()) return rules;
  for (const ObjectTemplate* role : roles) {
    const FieldTemplate* part = fieldTemplate(*role, role->key);
    if (!part) continue;
    for (const packs::Condition& condition : part->conditions) {
      const packs::Rule* rule = pack.rule(condition.rule);
      const bool holdsAll = std::all_of(value.list->begin(), value.list->end(), [&](const Value& item) {
        return std::find(condition.texts.begin(), condition.texts.end(), item.text) != condition.texts.end();
      });
      if (condition.kind == ConditionKind::Only && !holdsAll && rule) rules.push_back(rule);
    }
  }
  return rules;
}

std::vector<std::string_view> keyWords(Analysis& analysis, ObjectId tenant,
                                       const std::vector<const ObjectTemplate*>& roles) {
  std::vector<std::string_view> words;
  for (const ObjectTemplate* role : roles) {
    const Value value = keyValue(analysis, tenant, *role);
    if (value.kind == ValueKind::Symbol) words.push_back(value.text);
    if (value.kind == ValueKind::List) {
      for (const Value& item : *value.list) words.push_back(item.text);
    }
  }
  return words;
}

void refuseKey(Analysis& analysis, ObjectId tenant, ObjectId id, const Value& value,
               const std::vector<const ObjectTemplate*>& roles) {
  const packs::Pack& pack = *tenantRow(analysis, tenant).pack;
  const std::string& key = roles.front()->key;
  const model::Field* field = findField(analysis.object(id), key);
  const Span place = field && field->source ? field->source->value.span : analysis.object(id).header;
  std::vector<const packs::Rule*> rules;
  if (value.kind == ValueKind::List) {
    for (const Value& item : *value.list) {
      if (namesUnsupported(analysis, tenant, item.text)) return;
    }
    rules = rulesOfMany(pack, roles, value);
  }
  if (value.kind == ValueKind::Symbol && namesUnsupported(analysis, tenant, value.text)) return;
  const std::vector<std::string_view> words = keyWords(analysis, tenant, roles);
  if (rules.empty()) {
    for (const ObjectTemplate* role : roles) {
      const FieldTemplate* part = fieldTemplate(*role, key);
      const packs::Rule* rule = part ? pack.rule(part->rule) : nullptr;
      if (rule) rules.push_back(rule);
    }
  }
  if (rules.empty()) {
    const std::string noun = fmt::format("`{}` of {}", key, pack.name);
    suggest(analysis.sink.report(place, diagnostics::UnknownSymbol, {value.text}, {noun}), place, value.text, words);
    return;
  }
  reportLowest(analysis, pack, rules, place, fmt::format("`{}` is {}", key, show(analysis, value)))
      .helped(fmt::format("write {}", diagnostics::choice(words)));
}

}  // namespace

Value keyValue(Analysis& analysis, ObjectId tenant, const ObjectTemplate& role) {
  const FieldTemplate* part = fieldTemplate(role, role.key);
  if (!part) return Value::absent();
  const packs::Kind* kind = analysis.catalog.kind(role.kind, *tenantRow(analysis, tenant).pack);
  const Typing* typing = nullptr;
  for (const packs::FieldDef& def : kind->fields) {
    if (def.name == role.key) typing = analysis.typings.of(def);
  }
  PackScope scope = packScope(analysis, tenant, tenant, &role);
  scope.asks = false;
  return firstValue(analysis, part->values, scope, typing).value;
}

KeyFit fitKey(Analysis& analysis, ObjectId tenant, ObjectId id, const std::vector<ObjectTemplate>& all) {
  const model::Tenant& row = tenantRow(analysis, tenant);
  std::vector<const ObjectTemplate*> roles;
  for (const ObjectTemplate& role : all) {
    if (role.kind == analysis.object(id).kind->name && inVariant(row, role.variants)) roles.push_back(&role);
  }
  KeyFit fit;
  const packs::FieldDef* def = keyDef(analysis.object(id), roles);
  if (!def) return fit;
  if (!findField(analysis.object(id), def->name)) {
    fit.missing = true;
    return fit;
  }
  const Value value = fieldValue(analysis, id, *def);
  if (!value.known()) {
    fit.unknown = true;
    return fit;
  }
  for (const ObjectTemplate* role : roles) {
    if (!fits(analysis, value, keyValue(analysis, tenant, *role))) continue;
    fit.role = role;
    return fit;
  }
  fit.unknown = true;
  refuseKey(analysis, tenant, id, value, roles);
  return fit;
}

}  // namespace calm::semantics

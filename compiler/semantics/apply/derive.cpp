#include "semantics/apply/derive.h"

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <vector>

#include "diagnostics/suggest.h"
#include "semantics/apply/cast.h"
#include "semantics/asked.h"
#include "semantics/iteration.h"
#include "semantics/rule_report.h"
#include "semantics/service_key.h"

namespace calm::semantics {

using model::Field;
using model::Object;
using model::Progress;
using model::Value;
using model::ValueKind;
using packs::FieldMode;

namespace {

/// A service key that is written as a block without its secret: the secret is named by the tenant.
bool isKeyBlock(const Analysis& analysis, const Object& object) {
  if (object.parent == noObject) return false;
  const packs::FieldDef* def = fieldDef(analysis.object(object.parent), object.kind->name);
  return def && def->type.kind == packs::TypeKind::ServiceKey;
}

std::size_t begin(Analysis& analysis, ObjectId id, const packs::FieldDef& def) {
  Field field;
  field.def = &def;
  field.progress = Progress::Busy;
  analysis.object(id).fields.push_back(field);
  return analysis.object(id).fields.size() - 1;
}

Value finish(Analysis& analysis, ObjectId id, std::size_t index, const Value& value, const model::Origin& origin) {
  Field& field = analysis.object(id).fields[index];
  if (field.progress == Progress::Done) return field.value;
  if (value.kind == ValueKind::Absent) {
    analysis.object(id).fields.erase(analysis.object(id).fields.begin() + static_cast<std::ptrdiff_t>(index));
    return value;
  }
  field.progress = Progress::Done;
  field.value = value;
  field.origin = origin;
  return value;
}

model::Origin originOf(Analysis& analysis, const Object& object, const packs::FieldTemplate& part,
                       const std::vector<Span>& from) {
  model::Origin origin;
  origin.span = object.derived ? object.origin.span : object.header;
  model::Derivation& made = analysis.model.derivations.emplace_back();
  origin.derivation = &made;
  made.pack = object.pack;
  made.rule = object.pack->rule(part.rule);
  made.templateField = part.name;
  made.fromBegin = static_cast<std::uint32_t>(analysis.model.sources.size());
  for (const Span span : from) {
    bool seen = false;
    for (std::size_t i = made.fromBegin; i < analysis.model.sources.size(); ++i) {
      seen = seen || analysis.model.sources[i] == span;
    }
    if (!seen) analysis.model.sources.push_back(span);
  }
  made.fromCount = static_cast<std::uint32_t>(analysis.model.sources.size()) - made.fromBegin;
  return origin;
}

/// A value that stands on the use case instead of the object.
Value takenFrom(Analysis& analysis, ObjectId id, const packs::FieldTemplate& part, const packs::FieldDef& def) {
  const ObjectId tenant = analysis.object(id).tenant;
  PackScope scope = packScope(analysis, tenant, id, analysis.object(id).role);
  scope.asks = false;
  if (part.from.starts_with("use-case.") && scope.useCase == noObject) return Value::absent();
  const std::size_t index = begin(analysis, id, def);
  std::vector<Span> from;
  std::vector<Span>* outer = analysis.trace;
  analysis.trace = &from;
  const Value value = evaluateExpression(analysis, part.from, scope, analysis.typings.of(def)).value;
  analysis.trace = outer;
  model::Origin origin;
  origin.span = from.empty() ? analysis.object(id).header : from.front();
  return finish(analysis, id, index, value, origin);
}

Value derivedBy(Analysis& analysis, ObjectId id, const packs::FieldTemplate& part, const packs::FieldDef& def) {
  const Object& object = analysis.object(id);
  const PackScope scope = packScope(analysis, object.tenant, id, object.role);
  const std::size_t index = begin(analysis, id, def);
  std::vector<Span> from;
  std::vector<Span>* outer = analysis.trace;
  analysis.trace = &from;
  analysis.absent.object = noObject;
  Value value = firstValue(analysis, part.values, scope, analysis.typings.of(def)).value;
  analysis.trace = outer;
  if (value.kind == ValueKind::Absent && analysis.absent.object != noObject) {
    askForAbsent(analysis, *object.pack, object.pack->rule(part.rule));
    value = Value::poison();
  }
  return finish(analysis, id, index, value, originOf(analysis, analysis.object(id), part, from));
}

}  // namespace

const packs::FieldTemplate* fieldTemplate(const packs::ObjectTemplate& role, std::string_view name) {
  for (const packs::FieldTemplate& part : role.fields) {
    if (part.name == name) return &part;
  }
  return nullptr;
}

void noteAbsent(Analysis& analysis, ObjectId object, std::string_view field) {
  analysis.absent.object = object;
  analysis.absent.field = field;
}

Evaluated firstValue(Analysis& analysis, const std::vector<packs::Expression>& expressions, const PackScope& scope,
                     const Typing* expected) {
  Evaluated found{Value::absent(), nullptr};
  for (const packs::Expression& expression : expressions) {
    found = evaluateExpression(analysis, expression, scope, expected);
    if (found.value.kind != ValueKind::Absent) return found;
  }
  return found;
}

/// The fields of a tenant that a computed one is taken from, as far as it does not write them.
std::vector<std::string_view> lackedBy(Object& tenant, const packs::Computed& computed) {
  constexpr std::string_view step = "tenant.";
  std::vector<std::string_view> names;
  for (const std::string_view value : computed.values) {
    for (std::size_t at = value.find(step); at != std::string_view::npos; at = value.find(step, at + 1)) {
      const std::string_view rest = value.substr(at + step.size());
      const std::string_view name = rest.substr(0, rest.find_first_of(".])"));
      if (!findField(tenant, name) && std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
  }
  return names;
}

void askForAbsent(Analysis& analysis, const packs::Pack& pack, const packs::Rule* rule) {
  Object& lacking = analysis.object(analysis.absent.object);
  if (lacking.damaged || lacking.ignored) return;
  const std::string_view name = analysis.absent.field;
  const packs::FieldDef* def = fieldDef(lacking, name);
  if (def && (def->required || !def->requiredWith.empty())) return;
  const InIteration inside(analysis, analysis.absent.object);
  const std::string_view label = lacking.label.empty() ? std::string_view(lacking.kind->name) : lacking.label;
  if (def && def->onDemand) {
    if (!askOnce(analysis, lacking.header, lacking.iteration, "CALM2005")) return;
    auto& found = analysis.sink.report(lacking.header, diagnostics::MissingField, {lacking.kind->noun},
                                       {fmt::format("`{}`", name)});
    if (rule) found.cite(citationOf(pack, *rule));
    if (def->type.kind == packs::TypeKind::ServiceKey) {
      found.helped(fmt::format("write `{} = key-file(\"keys/{}.json\")`, or a block `{} {{ … }}`", name, label, name));
    }
    return;
  }
  if (!rule || !askOnce(analysis, lacking.header, lacking.iteration, rule->id)) return;
  auto& found =
      reportRule(analysis, pack, *rule, lacking.header,
                 fmt::format("nothing says the `{}` of {} `{}`", name, lacking.kind->noun, label), Joint::Colon);
  for (const packs::Computed& computed : lacking.pack->computed) {
    if (computed.name != name) continue;
    const std::vector<std::string_view> sources = lackedBy(lacking, computed);
    if (!sources.empty())
      found.helped(fmt::format("write {} in it: it is taken from there", diagnostics::oneOf(sources)));
  }
}

Value computedValue(Analysis& analysis, ObjectId tenant, const packs::Computed& computed) {
  PackScope scope;
  scope.tenant = tenant;
  scope.self = tenant;
  scope.asks = false;
  return firstValue(analysis, computed.values, scope, nullptr).value;
}

Value deriveField(Analysis& analysis, ObjectId id, const packs::FieldDef& def) {
  const ObjectId tenant = analysis.object(id).tenant;
  if (tenant != noObject && tenant != id) ensureCast(analysis, tenant);
  const Object& object = analysis.object(id);
  if (object.ignored) return Value::poison();
  const packs::FieldTemplate* part = object.role ? fieldTemplate(*object.role, def.name) : nullptr;
  const bool derives =
      part && (part->mode == FieldMode::Value || part->mode == FieldMode::Default || part->mode == FieldMode::Required);
  if (!derives) {
    if (object.damaged || object.unmatched) return Value::poison();
    if (!analysis.complete && def.type.kind == packs::TypeKind::Secret && isKeyBlock(analysis, object)) {
      const std::size_t index = begin(analysis, id, def);
      model::Origin origin;
      origin.span = object.header;
      return finish(analysis, id, index, keySecret(analysis, tenant), origin);
    }
    if (def.required) return Value::poison();
    if (!def.requiredWith.empty()) {
      for (const ObjectId block : object.blocks) {
        if (analysis.object(block).kind->name == def.requiredWith) return Value::poison();
      }
    }
    return Value::absent();
  }
  if (object.damaged) return Value::poison();
  const model::Tenant& row = tenantRow(analysis, tenant);
  if (row.undecided) return Value::poison();
  if (!isWanted(analysis, id)) return Value::absent();
  if (analysis.complete) return part->mode == FieldMode::Required ? Value::poison() : Value::absent();
  if (!part->from.empty()) {
    const Value taken = takenFrom(analysis, id, *part, def);
    if (taken.kind != ValueKind::Absent) return taken;
  }
  if (part->mode == FieldMode::Required) return Value::poison();
  return derivedBy(analysis, id, *part, def);
}

}  // namespace calm::semantics

#include <fmt/format.h>

#include <string>

#include "diagnostics/suggest.h"
#include "semantics/apply/cast.h"
#include "semantics/apply/derive.h"
#include "semantics/declare_condition.h"
#include "semantics/evaluate.h"
#include "semantics/scope.h"
#include "semantics/service_key.h"
#include "semantics/sharing/judged.h"

namespace calm::semantics {

using model::Object;
using model::Value;
using model::ValueKind;
using packs::TypeKind;

namespace {

/// A path under evaluation: either a value, or one of the places that hold names.
struct Reached {
  enum class Kind : std::uint8_t { Value, Alias, Wanted, Tables };
  Kind kind = Kind::Value;
  Evaluated found;
  std::uint32_t index = 0;

  static Reached poison() { return {Kind::Value, {Value::poison(), nullptr}, 0}; }
};

std::string quoted(std::string_view name) { return fmt::format("`{}`", name); }

std::string nameOf(const Object& object) {
  return std::string(object.label.empty() ? std::string_view(object.kind->name) : object.label);
}

std::vector<std::string_view> stepsOf(const Analysis& analysis, const Object& object) {
  std::vector<std::string_view> names;
  for (const packs::FieldDef& def : object.kind->fields) names.push_back(def.name);
  for (const ObjectId id : object.blocks) {
    const Object& child = analysis.object(id);
    if (child.kind->label == packs::LabelForm::Name) names.push_back(child.label);
    if (child.kind->label == packs::LabelForm::None) names.push_back(child.kind->name);
  }
  return names;
}

const packs::Computed* computedOf(const Object& object, std::string_view name) {
  if (!object.pack || object.parent != noObject) return nullptr;
  for (const packs::Computed& computed : object.pack->computed) {
    if (computed.name == name) return &computed;
  }
  return nullptr;
}

Reached absentStep(Analysis& analysis, const Scope& scope, ObjectId id, std::string_view name, Span place,
                   bool computed = false) {
  if (scope.pack) {
    if (scope.pack->asks) noteAbsent(analysis, id, name);
    return {Reached::Kind::Value, {Value::absent(), nullptr}, 0};
  }
  const Object& object = analysis.object(id);
  if (object.damaged || (object.tenant != noObject && isIncomplete(analysis, object.tenant))) return Reached::poison();
  analysis.noteMissing({name, id, true, computed, place});
  analysis.sink.report(place, diagnostics::NoValue, {name}, {nameOf(object)})
      .helped(fmt::format("write `{}` in {} `{}`, or do not read it", name, object.kind->noun, nameOf(object)));
  return Reached::poison();
}

Reached stepIntoObject(Analysis& analysis, const Scope& scope, ObjectId id, std::string_view name, Span place) {
  if (scope.pack && name == "id") {
    return {Reached::Kind::Value, {Value::ofText(analysis.object(id).label), nullptr}, 0};
  }
  const bool isTenant = analysis.object(id).parent == noObject;
  const ObjectId written = childNamed(analysis, id, name);
  if (written != noObject) return {Reached::Kind::Value, {Value::ofObject(written), nullptr}, 0};
  if (const packs::FieldDef* def = fieldDef(analysis.object(id), name)) {
    const Value value = fieldValue(analysis, id, *def);
    if (value.kind == ValueKind::Absent) return absentStep(analysis, scope, id, name, place);
    return {Reached::Kind::Value, {value, analysis.typings.of(*def)}, 0};
  }
  if (const packs::Computed* computed = computedOf(analysis.object(id), name)) {
    const Value value = computedValue(analysis, id, *computed);
    if (value.kind == ValueKind::Absent) return absentStep(analysis, scope, id, name, place, true);
    return {Reached::Kind::Value, {value, analysis.typings.of(TypeKind::Text)}, 0};
  }
  const ObjectId tenant = isTenant ? id : analysis.object(id).tenant;
  if (tenant != noObject) ensureCast(analysis, tenant);
  if (const ObjectId child = childNamed(analysis, id, name); child != noObject) {
    return {Reached::Kind::Value, {Value::ofObject(child), nullptr}, 0};
  }
  if (scope.pack) return absentStep(analysis, scope, id, name, place);
  const Object& object = analysis.object(id);
  if (object.damaged || object.ignored || !object.pack) return Reached::poison();
  if (tenant != noObject && isIncomplete(analysis, tenant)) return Reached::poison();
  for (const packs::Kind& kind : analysis.catalog.kinds().kinds) {
    if (kind.name == name && kind.label == packs::LabelForm::None) return absentStep(analysis, scope, id, name, place);
  }
  analysis.noteMissing({name, id, true, false, place});
  auto& found = analysis.sink.report(place, diagnostics::UnknownStep, {quoted(nameOf(object))}, {name});
  if (const LeftOut* left = leftOutNamed(analysis, id, name)) {
    found.mark(left->condition, "it is left out: this condition is false").helped("give this the same condition");
    return Reached::poison();
  }
  const auto names = analysis.suggests() ? stepsOf(analysis, object) : std::vector<std::string_view>();
  analysis.comparedNames += names.size();
  found.helped(diagnostics::suggestion(name, names));
  if (const std::string_view near = diagnostics::nearest(name, names); !near.empty()) {
    found.fix(diagnostics::nameFix(place, name, near));
  }
  return Reached::poison();
}

Reached stepIntoMap(Analysis& analysis, const Scope& scope, const Evaluated& base, std::string_view name, Span place) {
  const bool isKey = base.typing && base.typing->kind == TypeKind::ServiceKey;
  const packs::FieldDef* def = isKey ? keyField(analysis.catalog, name) : nullptr;
  const Typing* element = base.typing ? base.typing->elementAt(name) : nullptr;
  for (const auto& [key, value] : *base.value.map) {
    if (key == name) return {Reached::Kind::Value, {value, def ? analysis.typings.of(*def) : element}, 0};
  }
  if (scope.pack) return {Reached::Kind::Value, {Value::absent(), nullptr}, 0};
  std::vector<std::string_view> keys;
  if (analysis.suggests()) {
    for (const auto& [key, value] : *base.value.map) keys.push_back(key);
  }
  analysis.comparedNames += keys.size();
  analysis.noteMissing({name, noObject, true, false, place, base.value.map});
  auto& found = analysis.sink.report(place, diagnostics::UnknownStep, {"this map"}, {name});
  suggest(found, place, name, keys);
  return Reached::poison();
}

Value wantedOf(Analysis& analysis, ObjectId tenant, std::string_view path) {
  model::ValueList list;
  for (const model::WantedUseCase& wanted : tenantRow(analysis, tenant).wanted) {
    if (wanted.useCase->path == path) list.push_back(Value::ofSymbol(wanted.useCase->id));
  }
  return Value::ofList(&analysis.model.lists.emplace_back(std::move(list)));
}

Value tableOf(Analysis& analysis, ObjectId tenant, std::string_view name) {
  for (const packs::LookupTable& table : analysis.object(tenant).pack->tables) {
    if (table.name != name) continue;
    model::ValueMap rows;
    for (const auto& [key, value] : table.rows) rows.emplace_back(key, Value::ofText(value));
    return Value::ofMap(&analysis.model.maps.emplace_back(std::move(rows)));
  }
  return Value::absent();
}

/// A template of another tenant derives from the key of this one.
void noteKeyRead(Analysis& analysis, const Scope& scope, ObjectId owner, std::string_view name) {
  if (!scope.pack || !scope.pack->asks || owner == scope.pack->tenant) return;
  const packs::FieldDef* def = fieldDef(analysis.object(owner), name);
  if (def && def->type.kind == TypeKind::ServiceKey) needClientSecret(analysis, owner);
}

Reached step(Analysis& analysis, const Scope& scope, const Reached& base, std::string_view name, Span place) {
  switch (base.kind) {
    case Reached::Kind::Wanted:
      return {Reached::Kind::Value, {wantedOf(analysis, scope.pack->tenant, name), nullptr}, 0};
    case Reached::Kind::Tables:
      return {Reached::Kind::Value, {tableOf(analysis, scope.pack->tenant, name), nullptr}, 0};
    case Reached::Kind::Alias: {
      const Alias& alias = analysis.names.aliases[base.index];
      if (alias.unread) return Reached::poison();
      const Meaning meaning = lookUpIn(analysis, alias.target, name);
      if (meaning.kind == Meaning::Kind::Object) {
        return {Reached::Kind::Value, {Value::ofObject(meaning.object()), nullptr}, 0};
      }
      if (meaning.kind == Meaning::Kind::Binding) {
        return {Reached::Kind::Value, bindingValue(analysis, meaning.index), 0};
      }
      if (meaning.kind == Meaning::Kind::None) {
        analysis.noteMissing({name, noObject, true, false, place});
        analysis.sink.report(place, diagnostics::UnknownStep, {quoted(alias.name)}, {name})
            .helped("a file shows the names that it declares itself, not those that it imports");
      }
      return Reached::poison();
    }
    case Reached::Kind::Value:
      break;
  }
  const Value& value = base.found.value;
  switch (value.kind) {
    case ValueKind::Poison:
      return Reached::poison();
    case ValueKind::Absent:
      return base;
    case ValueKind::Object:
      if (scope.structural) {
        analysis.sink.report(place, diagnostics::NotYetKnown, {name});
        return Reached::poison();
      }
      noteKeyRead(analysis, scope, value.object, name);
      return stepIntoObject(analysis, scope, value.object, name, place);
    case ValueKind::Map:
      return stepIntoMap(analysis, scope, base.found, name, place);
    default:
      break;
  }
  if (value.kind == ValueKind::Secret) {
    analysis.sink.report(place, diagnostics::SecretAsText, {"looked into"}).helped("a secret has nothing behind a dot");
  } else {
    analysis.sink.report(place, diagnostics::UnknownStep, {sortOf(analysis, value)}, {name})
        .helped("only tenants, objects and maps have something behind a dot");
  }
  return Reached::poison();
}

Reached reach(Analysis& analysis, const Scope& scope, const syntax::Value& value);

Reached indexed(Analysis& analysis, const Scope& scope, const syntax::Index& index, Span place) {
  const Reached base = reach(analysis, scope, index.base);
  if (base.kind == Reached::Kind::Alias) {
    analysis.sink.report(place, diagnostics::WrongType, {"the name of an import"}, {"a list or a map"});
    return Reached::poison();
  }
  const Value& container = base.found.value;
  if (container.kind == ValueKind::Poison || container.kind == ValueKind::Absent) {
    markUses(analysis, scope, index.index);
    return base;
  }
  const Value key = evaluate(analysis, scope, index.index, nullptr).value;
  if (key.kind == ValueKind::Poison) return Reached::poison();
  if (key.kind == ValueKind::Absent) return {Reached::Kind::Value, {Value::absent(), nullptr}, 0};
  const Span at = index.index.span;
  if (container.kind == ValueKind::List && key.kind == ValueKind::Number) {
    if (key.number < container.list->size()) {
      const Typing* element = base.found.typing ? base.found.typing->element : nullptr;
      return {Reached::Kind::Value, {(*container.list)[key.number], element}, 0};
    }
    analysis.sink.report(at, diagnostics::UnknownIndex, {std::to_string(key.number)})
        .helped(container.list->empty() ? "the list is empty"
                                        : fmt::format("the list has {} element{}, counted from 0",
                                                      container.list->size(), container.list->size() == 1 ? "" : "s"));
    return Reached::poison();
  }
  const bool named = key.kind == ValueKind::Text || key.kind == ValueKind::Symbol;
  if (scope.pack && named) decides(analysis, key.text);
  if (container.kind == ValueKind::Map && named) return stepIntoMap(analysis, scope, base.found, key.text, at);
  if (container.kind == ValueKind::Object && named) return step(analysis, scope, base, key.text, at);
  const std::string_view expected = container.kind == ValueKind::List ? "a whole number" : "a list, a map or an object";
  analysis.sink.report(container.kind == ValueKind::List ? at : place, diagnostics::WrongType,
                       {sortOf(analysis, container.kind == ValueKind::List ? key : container)}, {expected});
  return Reached::poison();
}

Reached reach(Analysis& analysis, const Scope& scope, const syntax::Value& value) {
  if (value.tainted) {
    markUses(analysis, scope, value);
    return Reached::poison();
  }
  if (const auto* name = std::get_if<syntax::Name>(&value.node)) {
    const Meaning meaning = lookUp(analysis, scope, name->text);
    switch (meaning.kind) {
      case Meaning::Kind::Alias:
        return {Reached::Kind::Alias, {}, meaning.index};
      case Meaning::Kind::Wanted:
        return {Reached::Kind::Wanted, {}, 0};
      case Meaning::Kind::Tables:
        return {Reached::Kind::Tables, {}, 0};
      case Meaning::Kind::None:
      case Meaning::Kind::Silent:
      case Meaning::Kind::Object:
      case Meaning::Kind::Binding:
      case Meaning::Kind::Value:
        break;
    }
    if (meaning.kind == Meaning::Kind::Object) {
      return {Reached::Kind::Value, {Value::ofObject(meaning.object()), nullptr}, 0};
    }
    return {Reached::Kind::Value, evaluateName(analysis, scope, value, nullptr), 0};
  }
  if (const auto* select = std::get_if<std::unique_ptr<syntax::Select>>(&value.node)) {
    const Reached base = reach(analysis, scope, (*select)->base);
    return step(analysis, scope, base, (*select)->name, (*select)->nameSpan);
  }
  if (const auto* index = std::get_if<std::unique_ptr<syntax::Index>>(&value.node)) {
    return indexed(analysis, scope, **index, value.span);
  }
  return {Reached::Kind::Value, evaluate(analysis, scope, value, nullptr), 0};
}

}  // namespace

Evaluated evaluatePath(Analysis& analysis, const Scope& scope, const syntax::Value& value) {
  const Reached reached = reach(analysis, scope, value);
  if (reached.kind != Reached::Kind::Value) {
    analysis.sink.report(value.span, diagnostics::WrongType, {"the name of an import"}, {"a value"});
    return {Value::poison(), nullptr};
  }
  return reached.found;
}

}  // namespace calm::semantics

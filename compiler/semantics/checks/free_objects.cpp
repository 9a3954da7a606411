#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diagnostics/words.h"
#include "packs/schema_check.h"
#include "semantics/checks/checks.h"
#include "semantics/iteration.h"

namespace calm::semantics {

using model::Object;
using model::Value;
using model::ValueKind;

namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
      continue;
    }
    out += c;
  }
  return out + '"';
}

/// The text that the flat object holds for a value.
std::string flat(const Value& value, const packs::FieldDef& def) {
  switch (value.kind) {
    case ValueKind::Symbol:
      for (const packs::Symbol& symbol : def.symbols) {
        if (symbol.id == value.text && !symbol.sap.empty()) return symbol.sap;
      }
      return std::string(value.text);
    case ValueKind::Secret:
      return fmt::format("${{secret:{}}}", value.text);
    case ValueKind::Number:
      return std::to_string(value.number);
    case ValueKind::Bool:
      return value.isTrue() ? "true" : "false";
    default:
      return std::string(value.text);
  }
}

/// The object as the destination service would see it; empty where a field has a finding.
std::string document(Analysis& analysis, ObjectId id) {
  const Object& object = analysis.object(id);
  std::string json = "{\"Name\":" + quoted(object.label);
  for (const model::Field& field : object.fields) {
    const Value& value = field.value;
    if (field.refused || value.kind == ValueKind::Poison) return {};
    if (value.kind == ValueKind::Map) {
      for (const auto& [key, item] : *value.map) json += fmt::format(",{}:{}", quoted(key), quoted(item.text));
      continue;
    }
    if (!field.def->sapKey.empty())
      json += fmt::format(",{}:{}", quoted(field.def->sapKey), quoted(flat(value, *field.def)));
  }
  return json + "}";
}

std::string fieldOf(const Object& object, std::string_view sapKey) {
  for (const packs::FieldDef& def : object.kind->fields) {
    if (def.sapKey == sapKey) return def.name;
  }
  return std::string(sapKey);
}

/// Where a map of the object has this key; the header where it is not to be seen.
Span propertyPlace(const Object& object, std::string_view key) {
  for (const model::Field& field : object.fields) {
    if (!field.source || field.value.kind != ValueKind::Map) continue;
    const auto& entries = *field.value.map;
    const bool holds =
        std::any_of(entries.begin(), entries.end(), [&](const auto& entry) { return entry.first == key; });
    if (!holds) continue;
    const auto* map = std::get_if<std::unique_ptr<syntax::Map>>(&field.source->value.node);
    if (!map) return field.source->value.span;
    for (const syntax::Entry& entry : (*map)->entries) {
      if (entry.key == key) return entry.value.span;
    }
  }
  return object.header;
}

void report(Analysis& analysis, ObjectId id, const packs::SchemaProblem& problem) {
  const Object& object = analysis.object(id);
  const std::string property =
      problem.property.empty() ? problem.pointer.substr(problem.pointer.rfind('/') + 1) : problem.property;
  const std::string name = fieldOf(object, property);
  if (problem.keyword == "required") {
    analysis.noteMissing({analysis.arena.keep(name), id, true, false, {}});
    analysis.sink.report(object.header, diagnostics::MissingField, {object.kind->noun}, {fmt::format("`{}`", name)})
        .helped(fmt::format("its type needs `{}`", name));
    return;
  }
  const model::Field* field = findField(analysis.object(id), name);
  if (problem.keyword == "forbidden" || problem.keyword == "additionalProperties") {
    auto& found =
        analysis.sink.report(object.header, diagnostics::UnknownField,
                             {fmt::format("{} of this type", diagnostics::withArticle(object.kind->noun))}, {name});
    if (field && field->source) found.mark(field->source->name.span, "take it out");
    return;
  }
  const Span place = field && field->source ? field->source->value.span : propertyPlace(object, property);
  const bool secret = field && field->value.kind == ValueKind::Secret;
  const std::string seen = !field || secret ? std::string("this value") : show(analysis, field->value);
  analysis.sink.report(place, diagnostics::WrongType, {seen}, {fmt::format("what `{}` takes", name)})
      .note(problem.message);
}

}  // namespace

void freeObjects(Analysis& analysis, ObjectId tenant) {
  const packs::Pack& pack = *analysis.object(tenant).pack;
  for (const auto& [kind, file] : pack.free) {
    const packs::SchemaCheck* schema = analysis.catalog.schema(file);
    if (!schema) continue;
    for (const ObjectId id : analysis.object(tenant).blocks) {
      const Object& object = analysis.object(id);
      if (object.kind->name != kind || object.ignored || object.damaged || object.label.empty()) continue;
      const InIteration inside(analysis, id);
      const std::string json = document(analysis, id);
      if (json.empty()) continue;
      for (const packs::SchemaProblem& problem : schema->check(json)) report(analysis, id, problem);
    }
  }
}

}  // namespace calm::semantics

#include <algorithm>
#include <array>

#include "packs/read/parts.h"

namespace calm::packs::read {
namespace {

struct NamedType {
  std::string_view name;
  TypeKind kind;
};

constexpr std::array plainTypes = std::to_array<NamedType>({
    {"text", TypeKind::Text},
    {"number", TypeKind::Number},
    {"bool", TypeKind::Bool},
    {"duration", TypeKind::Duration},
    {"url", TypeKind::Url},
    {"host", TypeKind::Host},
    {"symbol", TypeKind::Symbol},
    {"secret", TypeKind::Secret},
    {"service-key", TypeKind::ServiceKey},
});

LabelForm labelForm(std::string_view written) {
  if (written == "none") return LabelForm::None;
  if (written == "symbol") return LabelForm::Symbol;
  return LabelForm::Name;
}

std::vector<FieldDef> joined(const std::vector<FieldDef>& common, std::vector<FieldDef> own) {
  std::vector<FieldDef> made;
  for (const FieldDef& field : common) {
    const bool replaced = std::ranges::any_of(own, [&](const FieldDef& other) { return other.name == field.name; });
    if (!replaced) made.push_back(field);
  }
  for (FieldDef& field : own) made.push_back(std::move(field));
  return made;
}

}  // namespace

Type type(std::string_view written) {
  const std::size_t open = written.find('(');
  if (open == std::string_view::npos || !written.ends_with(')')) {
    for (const NamedType& each : plainTypes) {
      if (each.name == written) return {each.kind, {}, {}};
    }
    return {};
  }
  const std::string_view outer = written.substr(0, open);
  const std::string_view inner = written.substr(open + 1, written.size() - open - 2);
  if (outer == "reference") return {TypeKind::Reference, {}, std::string(inner)};
  return {outer == "map" ? TypeKind::Map : TypeKind::List, {type(inner)}, {}};
}

std::vector<Symbol> symbols(const Json& value) {
  return mapOf(value, [](const std::string& id, const Json& item) {
    return item.is_object() ? Symbol{id, text(item, "label"), text(item, "sap")} : Symbol{id, text(item), {}};
  });
}

FieldDef fieldDef(const std::string& name, const Json& value) {
  FieldDef made;
  made.name = name;
  made.type = type(value.is_string() ? text(value) : text(value, "type"));
  made.screen = text(value, "screen");
  made.sapKey = text(value, "sap-key");
  made.jsonKey = text(value, "json-key");
  if (made.jsonKey.empty()) made.jsonKey = camelCase(name);
  made.symbols = symbols(member(value, "symbols"));
  made.useCases = flag(value, "use-cases");
  made.product = text(value, "product");
  made.required = flag(value, "required");
  made.requiredWith = text(value, "required-with");
  made.secretKeys = texts(value, "secret-keys");
  made.onDemand = flag(value, "on-demand");
  return made;
}

std::vector<FieldDef> fieldDefs(const Json& value) { return mapOf(value, fieldDef); }

Kind kind(const std::string& name, const Json& value, const std::vector<FieldDef>& common) {
  Kind made;
  made.name = name;
  made.noun = text(value, "noun");
  if (made.noun.empty()) made.noun = name;
  made.standsIn = texts(value, "stands-in");
  made.label = labelForm(text(value, "label"));
  made.hasProduct = flag(value, "product");
  made.jsonKey = text(value, "json-key");
  if (made.jsonKey.empty()) made.jsonKey = camelCase(name);
  made.showsOrigin = flag(value, "shows-origin");
  made.wantsUseCase = flag(value, "wants-use-case");
  made.artefact = text(value, "artefact");
  made.dotless = flag(value, "dotless");
  made.labels = symbols(member(value, "labels"));
  made.fields = joined(common, fieldDefs(member(value, "fields")));
  return made;
}

Kinds kinds(const Json& root) {
  Kinds made;
  made.common = fieldDefs(member(root, "common-fields"));
  made.useCases = mapOf(member(root, "use-cases"), [](const std::string& id, const Json& value) {
    return UseCaseName{id, text(value, "label"), texts(value, "also-written")};
  });
  made.kinds = mapOf(member(root, "kinds"),
                     [&](const std::string& name, const Json& value) { return kind(name, value, made.common); });
  made.scope = textMap(member(root, "scope"));
  return made;
}

std::string camelCase(std::string_view kebab) {
  std::string made;
  bool upper = false;
  for (const char c : kebab) {
    if (c == '-') {
      upper = true;
      continue;
    }
    made += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = false;
  }
  return made;
}

}  // namespace calm::packs::read

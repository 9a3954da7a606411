#include "semantics/mend/placeholder.h"

#include <fmt/format.h>

#include <memory>
#include <string_view>
#include <vector>

#include "semantics/apply/cast.h"
#include "semantics/apply/match.h"
#include "semantics/evaluate.h"
#include "semantics/product_view.h"
#include "semantics/scope.h"

namespace calm::semantics {

using model::Object;
using model::Value;
using model::ValueKind;
using packs::TypeKind;

namespace {

constexpr std::string_view textToReplace = "\"TODO\"";

bool isNamedPlainly(const Analysis& analysis, ObjectId id) {
  for (; id != noObject; id = analysis.object(id).parent) {
    const Object& object = analysis.object(id);
    if (!object.source) return false;
    if (std::holds_alternative<std::unique_ptr<syntax::RichText>>(object.source->label.node)) return false;
  }
  return true;
}

/// `secret("sales/iem/password")`: the way to the field.
std::string secretAt(const Analysis& analysis, ObjectId id, std::string_view field) {
  std::string path(field);
  for (; id != noObject; id = analysis.object(id).parent) {
    const Object& object = analysis.object(id);
    path = fmt::format("{}/{}", object.label.empty() ? std::string_view(object.kind->name) : object.label, path);
  }
  return fmt::format("secret(\"{}\")", path);
}

/// The name of the only object that the reference could lead to.
std::optional<std::string> onlyTarget(Analysis& analysis, ObjectId id, const packs::FieldDef& field) {
  const Scope scope = scopeOf(analysis, id);
  std::vector<std::string_view> names = namesThatFit(analysis, scope, analysis.typings.of(field));
  std::erase_if(names,
                [&](std::string_view name) { return lookUp(analysis, scope, name).kind != Meaning::Kind::Object; });
  if (names.size() != 1) return std::nullopt;
  return std::string(names.front());
}

std::string written(const Value& value) {
  if (value.kind != ValueKind::List) return std::string(value.text);
  std::string words;
  for (const Value& item : *value.list) words += fmt::format("{}{}", words.empty() ? "" : ", ", item.text);
  return fmt::format("[{}]", words);
}

/// What the key of an object has to be where only one wanted template of its kind still lacks an object.
std::optional<std::string> onlyKey(Analysis& analysis, ObjectId id, const packs::FieldDef& field) {
  const Object& object = analysis.object(id);
  if (!analysis.tenantOf.contains(object.tenant)) return std::nullopt;
  const packs::ObjectTemplate* only = nullptr;
  for (const packs::ObjectTemplate* role : templatesOf(object)) {
    if (role->key != field.name) return std::nullopt;
    const auto* players = playersOf(analysis, object.tenant, *role);
    if (players && !players->empty()) continue;
    if (!wants(tenantRow(analysis, object.tenant), role->serves)) continue;
    if (only) return std::nullopt;
    only = role;
  }
  if (!only) return std::nullopt;
  const Value value = keyValue(analysis, object.tenant, *only);
  if (value.kind != ValueKind::Symbol && value.kind != ValueKind::List) return std::nullopt;
  return written(value);
}

bool isKey(const Object& object, const packs::FieldDef& field) {
  for (const packs::ObjectTemplate* role : templatesOf(object)) {
    if (role->key == field.name) return true;
  }
  return false;
}

std::optional<Placeholder> certain(std::optional<std::string> text) {
  if (!text) return std::nullopt;
  return Placeholder{std::move(*text), true};
}

}  // namespace

std::optional<Placeholder> placeholderFor(Analysis& analysis, ObjectId id, const packs::FieldDef& field) {
  if (!isNamedPlainly(analysis, id)) return std::nullopt;
  const Object& object = analysis.object(id);
  if (object.pack && isKey(object, field)) return certain(onlyKey(analysis, id, field));
  switch (field.type.kind) {
    case TypeKind::Text:
      return Placeholder{std::string(textToReplace), false};
    case TypeKind::Bool:
      return Placeholder{"true", false};
    case TypeKind::Symbol:
      if (field.symbols.empty()) return std::nullopt;
      return Placeholder{field.symbols.front().id, field.symbols.size() == 1};
    case TypeKind::Secret:
      return Placeholder{secretAt(analysis, id, field.name), false};
    case TypeKind::Reference:
      return certain(onlyTarget(analysis, id, field));
    case TypeKind::Number:
    case TypeKind::Duration:
    case TypeKind::Url:
    case TypeKind::Host:
    case TypeKind::ServiceKey:
    case TypeKind::List:
    case TypeKind::Map:
      break;
  }
  return std::nullopt;
}

std::optional<Placeholder> placeholderBelow(const Analysis& analysis, ObjectId id, std::string_view label,
                                            const packs::FieldDef& field) {
  if (!isNamedPlainly(analysis, id)) return std::nullopt;
  if (field.type.kind == TypeKind::Text) return Placeholder{std::string(textToReplace), false};
  if (field.type.kind != TypeKind::Secret) return std::nullopt;
  return Placeholder{secretAt(analysis, id, fmt::format("{}/{}", label, field.name)), false};
}

}  // namespace calm::semantics

#include "lower/leaf.h"

#include <fmt/format.h>

#include <string>

namespace calm::lower {

using model::Value;
using model::ValueKind;
using plan::Leaf;
using plan::LeafKind;

namespace {

/// The way to an object from its tenant: `CRUN.CRUN_WS`.
std::string_view pathOf(const model::Model& model, model::ObjectId id, support::TextArena& arena) {
  const model::Object& object = model.objects[id];
  const std::string_view name = object.label.empty() ? std::string_view(object.kind->name) : object.label;
  if (object.parent == model::noObject || object.parent == object.tenant) return name;
  std::string path(pathOf(model, object.parent, arena));
  path += '.';
  path += name;
  return arena.keep(path);
}

void nameSymbol(Leaf& leaf, const packs::FieldDef* def) {
  if (!def) return;
  for (const packs::Symbol& symbol : def->symbols) {
    if (symbol.id != leaf.text) continue;
    leaf.label = symbol.label;
    leaf.sap = symbol.sap;
  }
}

/// `client-id` as a key of JSON: `clientId`.
std::string camelCase(std::string_view name) {
  std::string out;
  bool raise = false;
  for (const char c : name) {
    if (c == '-') {
      raise = true;
      continue;
    }
    out += raise && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    raise = false;
  }
  return out;
}

}  // namespace

plan::Origin originOf(const model::Origin& origin) {
  plan::Origin made;
  made.span = origin.span;
  if (const model::Derivation* from = origin.derivation) {
    made.rule = from->rule;
    made.pack = from->pack;
    made.fromBegin = from->fromBegin;
    made.fromCount = from->fromCount;
    made.templateField = from->templateField;
  }
  return made;
}

Leaf leafOf(const model::Model& model, const Value& value, const packs::FieldDef* def, const plan::Origin& origin,
            support::TextArena& arena) {
  Leaf leaf;
  leaf.origin = origin;
  leaf.text = value.text;
  const bool isKey = def && def->type.kind == packs::TypeKind::ServiceKey;
  switch (value.kind) {
    case ValueKind::Poison:
    case ValueKind::Absent:
    case ValueKind::Text:
      break;
    case ValueKind::Symbol:
      leaf.kind = LeafKind::Symbol;
      nameSymbol(leaf, def);
      break;
    case ValueKind::Number:
      leaf.kind = LeafKind::Number;
      leaf.number = value.number;
      break;
    case ValueKind::Bool:
      leaf.kind = LeafKind::Bool;
      leaf.number = value.number;
      break;
    case ValueKind::Duration:
      leaf.kind = LeafKind::Duration;
      leaf.number = value.number;
      break;
    case ValueKind::Secret:
      leaf.kind = LeafKind::Secret;
      break;
    case ValueKind::List:
      leaf.kind = LeafKind::List;
      for (const Value& item : *value.list) leaf.items.push_back(leafOf(model, item, def, origin, arena));
      break;
    case ValueKind::Map:
      leaf.kind = LeafKind::Map;
      for (const auto& [key, item] : *value.map) {
        leaf.keys.push_back(isKey ? arena.keep(camelCase(key)) : key);
        leaf.items.push_back(leafOf(model, item, nullptr, origin, arena));
      }
      break;
    case ValueKind::Object:
      leaf.kind = LeafKind::Reference;
      leaf.text = pathOf(model, value.object, arena);
      break;
  }
  return leaf;
}

std::string_view shownOf(const Leaf& leaf, support::TextArena& arena) {
  switch (leaf.kind) {
    case LeafKind::Text:
    case LeafKind::Duration:
      return leaf.text;
    case LeafKind::Symbol:
      return leaf.label.empty() ? leaf.text : leaf.label;
    case LeafKind::Number:
      return arena.keep(fmt::format_int(leaf.number).str());
    case LeafKind::Bool:
      return leaf.number != 0 ? "Yes" : "No";
    case LeafKind::Secret:
      return {};
    case LeafKind::Reference:
      return leaf.text.substr(leaf.text.rfind('.') + 1);
    case LeafKind::List:
    case LeafKind::Map:
      break;
  }
  std::string all;
  for (std::size_t i = 0; i < leaf.items.size(); ++i) {
    if (i > 0) all += ", ";
    if (leaf.kind == LeafKind::Map) {
      all += leaf.keys[i];
      all += " = ";
    }
    all += shownOf(leaf.items[i], arena);
  }
  return arena.keep(all);
}

}  // namespace calm::lower

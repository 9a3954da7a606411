#include "lower/leaf.h"

#include <fmt/format.h>

#include <string>

namespace calm::lower {

using model::Value;
using model::ValueKind;
using plan::Leaf;
using plan::LeafKind;

namespace {

std::string pathOf(const model::Model& model, model::ObjectId id) {
  const model::Object& object = model.objects[id];
  std::string path(object.label.empty() ? std::string_view(object.kind->name) : object.label);
  if (object.parent == model::noObject || object.parent == object.tenant) return path;
  return fmt::format("{}.{}", pathOf(model, object.parent), path);
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
  return {origin.span, origin.rule, origin.pack, origin.fromBegin, origin.fromCount, origin.templateField};
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
    case ValueKind::Text: break;
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
    case ValueKind::Secret: leaf.kind = LeafKind::Secret; break;
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
      leaf.text = arena.keep(pathOf(model, value.object));
      break;
  }
  return leaf;
}

std::string shownOf(const Leaf& leaf) {
  switch (leaf.kind) {
    case LeafKind::Text:
    case LeafKind::Duration: return std::string(leaf.text);
    case LeafKind::Symbol: return std::string(leaf.label.empty() ? leaf.text : leaf.label);
    case LeafKind::Number: return std::to_string(leaf.number);
    case LeafKind::Bool: return leaf.number != 0 ? "Yes" : "No";
    case LeafKind::Secret: return {};
    case LeafKind::Reference: return std::string(leaf.text.substr(leaf.text.rfind('.') + 1));
    case LeafKind::List:
    case LeafKind::Map: {
      std::string all;
      for (std::size_t i = 0; i < leaf.items.size(); ++i) {
        if (i > 0) all += ", ";
        if (leaf.kind == LeafKind::Map) all += fmt::format("{} = ", leaf.keys[i]);
        all += shownOf(leaf.items[i]);
      }
      return all;
    }
  }
  return {};
}

}  // namespace calm::lower

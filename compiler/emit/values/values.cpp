#include "emit/values/values.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace calm::emit::values {
namespace {

const plan::Object* blockOf(const plan::Object& object, std::string_view kind) {
  const auto isOfKind = [&](const plan::Object& block) { return block.kind->name == kind; };
  const auto found = std::find_if(object.blocks.begin(), object.blocks.end(), isOfKind);
  return found == object.blocks.end() ? nullptr : &*found;
}

const plan::Field* fieldNamed(const plan::Object& object, std::string_view name) {
  const auto hasName = [&](const plan::Field& field) { return field.def->name == name; };
  const auto found = std::find_if(object.fields.begin(), object.fields.end(), hasName);
  return found == object.fields.end() ? nullptr : &*found;
}

/// `client-id` is called `clientId` in a map.
bool isCamelCaseOf(std::string_view camel, std::string_view kebab) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < kebab.size(); ++i, ++at) {
    const bool isCapital = kebab[i] == '-' && i + 1 < kebab.size();
    const char wanted = isCapital ? static_cast<char>(std::toupper(static_cast<unsigned char>(kebab[++i]))) : kebab[i];
    if (at >= camel.size() || camel[at] != wanted) return false;
  }
  return at == camel.size();
}

/// What a field holds that was given as a whole (`service-key = key-file("…")`).
Found memberOf(const plan::Field* field, std::string_view name) {
  if (!field) return {};
  const plan::Leaf& map = field->value;
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    const plan::Leaf& item = map.items[i];
    if (isCamelCaseOf(map.keys[i], name)) return {&item, sapText(item), &item.origin};
  }
  return {};
}

Found fieldIn(const plan::Object* object, std::string_view path) {
  for (std::size_t dot = path.find('.'); object && dot != path.npos; dot = path.find('.')) {
    const std::string_view step = path.substr(0, dot);
    path.remove_prefix(dot + 1);
    const plan::Object* block = blockOf(*object, step);
    if (!block) return memberOf(fieldNamed(*object, step), path);
    object = block;
  }
  if (!object) return {};
  if (path == "label") return {nullptr, std::string(object->id), &object->origin};
  const plan::Field* field = fieldNamed(*object, path);
  return field ? Found{&field->value, sapText(field->value), &field->value.origin} : Found{};
}

/// `https://my300123.s4hana.cloud.sap` -> `https://my300123-api.s4hana.cloud.sap`.
void insertBehindFirstLabel(std::string& url, std::string_view infix) {
  const std::size_t scheme = url.find("://");
  const std::size_t dot = url.find('.', scheme == url.npos ? 0 : scheme);
  if (dot != url.npos) url.insert(dot, infix);
}

}  // namespace

std::string sapText(const plan::Leaf& leaf) {
  switch (leaf.kind) {
    case plan::LeafKind::Symbol:
      return std::string(leaf.sap.empty() ? leaf.text : leaf.sap);
    case plan::LeafKind::Number:
      return fmt::format("{}", leaf.number);
    case plan::LeafKind::Bool:
      return leaf.number != 0 ? "true" : "false";
    case plan::LeafKind::Text:
    case plan::LeafKind::Duration:
    case plan::LeafKind::Reference:
    case plan::LeafKind::Secret:
    case plan::LeafKind::List:
    case plan::LeafKind::Map:
      break;
  }
  return std::string(leaf.text);
}

plan::Origin factOf(const plan::Tenant& tenant) {
  plan::Origin origin;
  origin.span = tenant.object.origin.span;
  origin.pack = tenant.pack;
  return origin;
}

Found fieldOf(std::string_view path, const Place& place) {
  constexpr std::string_view tenant = "tenant.";
  constexpr std::string_view parent = "parent.";
  if (path.starts_with(tenant)) return fieldIn(&place.tenant->object, path.substr(tenant.size()));
  if (path.starts_with(parent)) return fieldIn(place.parent, path.substr(parent.size()));
  return fieldIn(place.object, path);
}

Found fieldOf(const packs::Content& field, const Place& place) {
  Found found = fieldOf(field.text, place);
  if (!found.isKnown()) return found;
  if (!field.infix.empty()) insertBehindFirstLabel(found.text, field.infix);
  found.text += field.append;
  return found;
}

}  // namespace calm::emit::values

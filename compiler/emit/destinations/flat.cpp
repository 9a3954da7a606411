#include "emit/destinations/flat.h"

#include <algorithm>
#include <array>

#include "emit/values/values.h"

namespace calm::emit::destinations {
namespace {

/// SAP's documentation shows a destination in this order; other fields follow in the order of their kind.
constexpr std::array<std::string_view, 9> shownFirst = {
    "Type",       "URL",          "ProxyType",           "Authentication",
    "clientId",   "clientSecret", "tokenServiceURLType", "tokenServiceURL",
    "Description"};

std::size_t rankOf(std::string_view key) {
  return static_cast<std::size_t>(std::find(shownFirst.begin(), shownFirst.end(), key) - shownFirst.begin());
}

/// A list has no form in a flat object.
bool isFlat(const plan::Leaf& leaf) { return leaf.kind != plan::LeafKind::List && leaf.kind != plan::LeafKind::Map; }

bool holds(const std::vector<Property>& properties, std::string_view key) {
  return std::any_of(properties.begin(), properties.end(), [&](const Property& each) { return each.key == key; });
}

/// Every value of the flat object is a text; a symbol is SAP's word for it.
Property propertyOf(std::string_view key, const plan::Leaf& leaf) {
  return {key, values::sapText(leaf), leaf.kind == plan::LeafKind::Secret, &leaf.origin};
}

/// Fields with a key of SAP's, then the additional properties (the fields that are maps) in written order. A key
/// stands once: a field wins over an additional property of its key.
Destination destinationOf(const plan::Object& object) {
  Destination made{object.id, &object.origin, {}};
  std::vector<Property>& properties = made.properties;
  properties.push_back({"Name", std::string(object.id), false, &object.origin});
  for (const plan::Field& field : object.fields) {
    const std::string& key = field.def->sapKey;
    if (!key.empty() && isFlat(field.value)) properties.push_back(propertyOf(key, field.value));
  }
  std::stable_sort(properties.begin() + 1, properties.end(),
                   [](const Property& left, const Property& right) { return rankOf(left.key) < rankOf(right.key); });
  for (const plan::Field& field : object.fields) {
    if (field.value.kind != plan::LeafKind::Map) continue;
    for (std::size_t i = 0; i < field.value.items.size(); ++i) {
      const plan::Leaf& item = field.value.items[i];
      if (isFlat(item) && !holds(properties, field.value.keys[i])) {
        properties.push_back(propertyOf(field.value.keys[i], item));
      }
    }
  }
  return made;
}

}  // namespace

std::vector<Destination> destinationsOf(const plan::Tenant& tenant) {
  std::vector<Destination> made;
  for (const plan::Object& object : tenant.object.blocks) {
    if (object.kind->artefact == "destination") made.push_back(destinationOf(object));
  }
  return made;
}

}  // namespace calm::emit::destinations

#include "emit/destinations/destinations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "emit/json/writer.h"

namespace calm::emit::destinations {
namespace {

struct Property {
  std::string_view key;
  const plan::Leaf* value = nullptr;
};

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

/// Fields with a key of SAP's, then the additional properties (the fields that are maps) in written order. A key
/// stands once: a field wins over an additional property of its key.
std::vector<Property> propertiesOf(const plan::Object& object) {
  std::vector<Property> properties;
  for (const plan::Field& field : object.fields) {
    if (!field.def->sapKey.empty() && isFlat(field.value)) properties.push_back({field.def->sapKey, &field.value});
  }
  std::stable_sort(properties.begin(), properties.end(),
                   [](const Property& left, const Property& right) { return rankOf(left.key) < rankOf(right.key); });
  for (const plan::Field& field : object.fields) {
    if (field.value.kind != plan::LeafKind::Map) continue;
    for (std::size_t i = 0; i < field.value.items.size(); ++i) {
      const std::string_view key = field.value.keys[i];
      const plan::Leaf& item = field.value.items[i];
      if (isFlat(item) && key != "Name" && !holds(properties, key)) properties.push_back({key, &item});
    }
  }
  return properties;
}

/// Every value of the flat object is a text; a symbol is SAP's word for it.
void writeValue(json::Writer& writer, const plan::Leaf& leaf) {
  switch (leaf.kind) {
    case plan::LeafKind::Text:
    case plan::LeafKind::Duration:
    case plan::LeafKind::Reference:
      return writer.text(leaf.text, &leaf.origin);
    case plan::LeafKind::Symbol:
      return writer.text(leaf.sap.empty() ? leaf.text : leaf.sap, &leaf.origin);
    case plan::LeafKind::Number:
      return writer.text(fmt::format("{}", leaf.number), &leaf.origin);
    case plan::LeafKind::Bool:
      return writer.text(leaf.number != 0 ? "true" : "false", &leaf.origin);
    case plan::LeafKind::Secret:
      return writer.secret(leaf.text, &leaf.origin);
    case plan::LeafKind::List:
    case plan::LeafKind::Map:
      return;
  }
}

class Destinations final : public plan::Visitor {
 public:
  explicit Destinations(const Surroundings& surroundings)
      : output_(surroundings.output), entries_(surroundings.provenance) {}

  void tenant(const plan::Tenant& tenant) override {
    for (const plan::Object& object : tenant.object.blocks) {
      if (object.kind->artefact == "destination") render(tenant, object);
    }
  }

 private:
  void render(const plan::Tenant& tenant, const plan::Object& object) {
    const std::string path = fmt::format("destinations/{}/{}.json", tenant.id, object.id);
    bytes_.clear();
    json::Writer writer(bytes_, entries_);
    entries_.begin(path);
    writer.beginObject();
    writer.key("Name");
    writer.text(object.id, &object.origin);
    for (const auto& [key, value] : propertiesOf(object)) {
      writer.key(key);
      writeValue(writer, *value);
    }
    writer.endObject();
    writer.finish();
    entries_.end();
    output_.file(path, bytes_);
  }

  Output& output_;
  provenance::Entries entries_;
  /// One file after the other is rendered in the same memory.
  std::string bytes_;
};

}  // namespace

Emitter emitter(const Surroundings& surroundings) { return std::make_unique<Destinations>(surroundings); }

}  // namespace calm::emit::destinations

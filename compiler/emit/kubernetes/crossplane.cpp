#include "emit/kubernetes/crossplane.h"

#include <algorithm>
#include <array>
#include <utility>

namespace calm::emit::kubernetes {
namespace {

using destinations::Destination;
using destinations::Property;

/// What the resource has fields of its own for; everything else is an additional property.
constexpr auto fields =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"Name", "name"},
                                                                  {"Type", "type"},
                                                                  {"URL", "url"},
                                                                  {"ProxyType", "proxyType"},
                                                                  {"Authentication", "authentication"},
                                                                  {"Description", "description"}});

const std::string_view* fieldOf(std::string_view key) {
  const auto at = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == key; });
  return at == fields.end() ? nullptr : &at->second;
}

void entry(yaml::Writer& writer, std::string_view key, std::string_view value, const plan::Origin* origin) {
  writer.key(key);
  writer.text(value, origin);
}

bool isAdditional(const Property& property) { return !property.isSecret && !fieldOf(property.key); }

void writeAdditional(yaml::Writer& writer, const Destination& destination) {
  if (std::none_of(destination.properties.begin(), destination.properties.end(), isAdditional)) return;
  writer.key("additionalProperties");
  writer.beginMap();
  for (const Property& property : destination.properties) {
    if (isAdditional(property)) entry(writer, property.key, property.text, property.origin);
  }
  writer.endMap();
}

void writeSecretReference(yaml::Writer& writer, const CrossplaneNames& names, const plan::Origin* origin) {
  writer.key("additionalConfigurationSecretRef");
  writer.beginMap();
  entry(writer, "name", names.secret, origin);
  entry(writer, "namespace", "default", nullptr);
  entry(writer, "key", "secret.json", nullptr);
  writer.endMap();
}

}  // namespace

void writeCrossplane(yaml::Writer& writer, const Destination& destination, const CrossplaneNames& names,
                     const plan::Origin& tenant) {
  writer.comment("Crossplane with SAP's provider for BTP; it creates, updates and deletes the destination.");
  writer.comment("Not confirmed: from which release on the provider knows this kind.");
  writer.beginMap();
  entry(writer, "apiVersion", "account.btp.sap.crossplane.io/v1alpha1", nullptr);
  entry(writer, "kind", "SubaccountDestination", nullptr);
  writer.key("metadata");
  writer.beginMap();
  entry(writer, "name", names.object, destination.origin);
  writer.endMap();
  writer.key("spec");
  writer.beginMap();
  writer.key("forProvider");
  writer.beginMap();
  writer.key("subaccountRef");
  writer.beginMap();
  entry(writer, "name", names.subaccount, &tenant);
  writer.endMap();
  for (const Property& property : destination.properties) {
    if (const auto* field = fieldOf(property.key)) entry(writer, *field, property.text, property.origin);
  }
  writeAdditional(writer, destination);
  if (hasSecrets(destination)) writeSecretReference(writer, names, destination.origin);
  for (int open = 0; open < 3; ++open) writer.endMap();
}

bool hasSecrets(const Destination& destination) {
  return std::any_of(destination.properties.begin(), destination.properties.end(),
                     [](const Property& property) { return property.isSecret; });
}

void writeSecrets(json::Writer& writer, const Destination& destination) {
  writer.beginObject();
  for (const Property& property : destination.properties) {
    if (!property.isSecret) continue;
    writer.key(property.key);
    writer.secret(property.text, property.origin);
  }
  writer.endObject();
}

}  // namespace calm::emit::kubernetes

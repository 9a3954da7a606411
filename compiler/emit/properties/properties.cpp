#include "emit/properties/properties.h"

#include <fmt/format.h>

#include <string>

#include "emit/destinations/flat.h"
#include "emit/json/text.h"
#include "emit/properties/text.h"

namespace calm::emit::properties {
namespace {

using destinations::Destination;
using destinations::Property;

/// What SAP's export says in place of a secret.
constexpr std::string_view removed = "=<< Existing password/certificate removed on export >>\n";

class Properties final : public plan::Visitor {
 public:
  explicit Properties(const Surroundings& surroundings)
      : output_(surroundings.output), entries_(surroundings.provenance) {}

  plan::Reading reading() const override { return plan::Reading::Tenants; }

  void tenant(const plan::Tenant& tenant) override {
    for (const Destination& destination : destinations::destinationsOf(tenant)) render(tenant, destination);
  }

 private:
  void render(const plan::Tenant& tenant, const Destination& destination) {
    const std::string path = fmt::format("deploy/properties/{}/{}.properties", tenant.id, destination.name);
    bytes_.clear();
    for (const Property& property : destination.properties) {
      if (property.isSecret) appendRemoved(property.key);
    }
    if (!bytes_.empty()) bytes_ += "#\n";
    entries_.begin(path);
    for (const Property& property : destination.properties) {
      if (!property.isSecret) appendLine(property);
    }
    entries_.end();
    output_.file(path, bytes_);
  }

  void appendRemoved(std::string_view key) {
    bytes_ += '#';
    appendKey(bytes_, key);
    bytes_ += removed;
  }

  void appendLine(const Property& property) {
    appendKey(bytes_, property.key);
    bytes_ += '=';
    appendValue(bytes_, property.text);
    bytes_ += '\n';
    pointer_.clear();
    json::appendPointerStep(pointer_, property.key);
    entries_.record(pointer_, property.origin);
  }

  Output& output_;
  provenance::Entries entries_;
  std::string bytes_;
  /// A file is a flat map: its entries are named like those of a JSON object.
  std::string pointer_;
};

}  // namespace

Emitter emitter(const Surroundings& surroundings) { return std::make_unique<Properties>(surroundings); }

}  // namespace calm::emit::properties

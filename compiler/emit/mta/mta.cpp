#include "emit/mta/mta.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

#include "emit/destinations/flat.h"
#include "emit/identifiers/identifiers.h"
#include "emit/mta/literal.h"
#include "emit/yaml/writer.h"

namespace calm::emit::mta {
namespace {

using destinations::Destination;
using destinations::Property;

constexpr std::string_view schemaVersion = "3.2";

class Descriptor {
 public:
  Descriptor(yaml::Writer& writer, const plan::Tenant& tenant, const std::vector<Destination>& destinations)
      : writer_(writer), tenant_(tenant), destinations_(destinations), id_(fmt::format("calm.{}", tenant.id)) {}

  void write() {
    writer_.comment("Creates or updates the destinations of the subaccount; deletes none.");
    writer_.comment("cf deploy . -e secrets.mtaext, with the secrets of secrets.mtaext.example filled in.");
    writer_.comment("Not confirmed: that parameters of the extension reach the config of the resource.");
    writer_.beginMap();
    constant("_schema-version", schemaVersion);
    text("ID", id_, tenant_.object.origin);
    constant("version", "1.0.0");
    writer_.key("resources");
    writer_.beginList();
    writeResource();
    writer_.endList();
    writer_.endMap();
  }

  void writeExtension() {
    writer_.comment("Fill in the values, save as secrets.mtaext, and keep that file out of version control.");
    writer_.beginMap();
    constant("_schema-version", schemaVersion);
    text("ID", id_ + ".secrets", tenant_.object.origin);
    text("extends", id_, tenant_.object.origin);
    writer_.key("parameters");
    writer_.beginMap();
    std::set<std::string_view> written;
    for (const Destination& destination : destinations_) {
      for (const Property& property : destination.properties) {
        if (!property.isSecret || !written.insert(property.text).second) continue;
        text(parameterOf(property), fmt::format("${{secret:{}}}", property.text), *property.origin);
      }
    }
    writer_.endMap();
    writer_.endMap();
  }

 private:
  void constant(std::string_view key, std::string_view value) {
    writer_.key(key);
    writer_.text(value, nullptr);
  }
  void text(std::string_view key, std::string_view value, const plan::Origin& origin) {
    writer_.key(key);
    writer_.text(value, &origin);
  }

  void writeResource() {
    writer_.beginMap();
    constant("name", "calm-destination-service");
    constant("type", "org.cloudfoundry.managed-service");
    writer_.key("parameters");
    writer_.beginMap();
    constant("service", "destination");
    constant("service-plan", "lite");
    text("service-name", fmt::format("calm-destinations-{}", tenant_.id), tenant_.object.origin);
    writer_.key("config");
    writer_.beginMap();
    writer_.key("init_data");
    writer_.beginMap();
    writer_.key("subaccount");
    writer_.beginMap();
    constant("existing_destinations_policy", "update");
    writer_.key("destinations");
    writer_.beginList();
    for (const Destination& destination : destinations_) writeDestination(destination);
    writer_.endList();
    for (int open = 0; open < 5; ++open) writer_.endMap();
  }

  void writeDestination(const Destination& destination) {
    writer_.beginMap();
    for (const Property& property : destination.properties) {
      text(property.key, valueOf(property), *property.origin);
    }
    writer_.endMap();
  }

  std::string valueOf(const Property& property) {
    return property.isSecret ? fmt::format("${{{}}}", parameterOf(property)) : literalOf(property.text);
  }

  /// The deployer has parameters of its own (`user`, `space`, …).
  const std::string& parameterOf(const Property& secret) { return parameters_.of("secret/" + secret.text); }

  yaml::Writer& writer_;
  const plan::Tenant& tenant_;
  const std::vector<Destination>& destinations_;
  std::string id_;
  Identifiers parameters_{Alphabet::Words};
};

class Mta final : public plan::Visitor {
 public:
  explicit Mta(const Surroundings& surroundings) : output_(surroundings.output), entries_(surroundings.provenance) {}

  plan::Reading reading() const override { return plan::Reading::Tenants; }

  void tenant(const plan::Tenant& tenant) override {
    const std::vector<Destination> all = destinations::destinationsOf(tenant);
    if (all.empty()) return;
    render(fmt::format("deploy/mta/{}/mta.yaml", tenant.id), tenant, all, &Descriptor::write);
    render(fmt::format("deploy/mta/{}/secrets.mtaext.example", tenant.id), tenant, all, &Descriptor::writeExtension);
  }

 private:
  void render(const std::string& path, const plan::Tenant& tenant, const std::vector<Destination>& all,
              void (Descriptor::*write)()) {
    bytes_.clear();
    yaml::Writer writer(bytes_, entries_);
    Descriptor descriptor(writer, tenant, all);
    entries_.begin(path);
    (descriptor.*write)();
    entries_.end();
    output_.file(path, bytes_);
  }

  Output& output_;
  provenance::Entries entries_;
  std::string bytes_;
};

}  // namespace

Emitter emitter(const Surroundings& surroundings) { return std::make_unique<Mta>(surroundings); }

}  // namespace calm::emit::mta

#include "emit/kubernetes/kubernetes.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "emit/identifiers/identifiers.h"
#include "emit/init_data/init_data.h"
#include "emit/kubernetes/crossplane.h"

namespace calm::emit::kubernetes {
namespace {

using destinations::Destination;

/// The object that creates the destinations of a tenant. Its parameters stand in a Secret whole: the operator refuses a
/// key that both the object and a Secret have.
void writeServiceInstance(yaml::Writer& writer, const std::string& name, const plan::Origin& tenant) {
  const auto entry = [&](std::string_view key, std::string_view value, const plan::Origin* origin) {
    writer.key(key);
    writer.text(value, origin);
  };
  writer.comment("SAP BTP service operator; creates or updates the destinations of the subaccount, deletes none.");
  writer.comment("The Secret that it reads holds parameters.json, with the secrets filled in, under `parameters`.");
  writer.beginMap();
  entry("apiVersion", "services.cloud.sap.com/v1", nullptr);
  entry("kind", "ServiceInstance", nullptr);
  writer.key("metadata");
  writer.beginMap();
  entry("name", name, &tenant);
  writer.endMap();
  writer.key("spec");
  writer.beginMap();
  entry("serviceOfferingName", "destination", nullptr);
  entry("servicePlanName", "lite", nullptr);
  writer.key("parametersFrom");
  writer.beginList();
  writer.beginMap();
  writer.key("secretKeyRef");
  writer.beginMap();
  entry("name", name, &tenant);
  entry("key", "parameters", nullptr);
  writer.endMap();
  writer.endMap();
  writer.endList();
  writer.endMap();
  writer.endMap();
}

class Kubernetes final : public plan::Visitor {
 public:
  explicit Kubernetes(const Surroundings& surroundings)
      : output_(surroundings.output), entries_(surroundings.provenance) {}

  plan::Reading reading() const override { return plan::Reading::Tenants; }

  void tenant(const plan::Tenant& tenant) override {
    const std::vector<Destination> all = destinations::destinationsOf(tenant);
    if (all.empty()) return;
    const std::string folder = fmt::format("deploy/kubernetes/{}/", tenant.id);
    const plan::Origin& origin = tenant.object.origin;
    const std::string& name = names_.of(fmt::format("{}-destinations", tenant.id));
    yamlFile(folder + "service-operator/service-instance.yaml",
             [&](yaml::Writer& writer) { writeServiceInstance(writer, name, origin); });
    jsonFile(folder + "service-operator/parameters.json", [&](json::Writer& writer) { init_data::write(writer, all); });
    for (const Destination& destination : all) renderCrossplane(folder + "crossplane/", destination, tenant);
  }

 private:
  void renderCrossplane(const std::string& folder, const Destination& destination, const plan::Tenant& tenant) {
    const std::string& name = names_.of(fmt::format("{}-{}", tenant.id, destination.name));
    const CrossplaneNames names{name, subaccounts_.of(tenant.id), name};
    yamlFile(fmt::format("{}{}.yaml", folder, destination.name),
             [&](yaml::Writer& writer) { writeCrossplane(writer, destination, names, tenant.object.origin); });
    if (!hasSecrets(destination)) return;
    jsonFile(fmt::format("{}{}.secret.json", folder, destination.name),
             [&](json::Writer& writer) { writeSecrets(writer, destination); });
  }

  template <class Write>
  void yamlFile(const std::string& path, const Write& write) {
    bytes_.clear();
    yaml::Writer writer(bytes_, entries_);
    entries_.begin(path);
    write(writer);
    entries_.end();
    output_.file(path, bytes_);
  }

  template <class Write>
  void jsonFile(const std::string& path, const Write& write) {
    bytes_.clear();
    json::Writer writer(bytes_, entries_);
    entries_.begin(path);
    write(writer);
    writer.finish();
    entries_.end();
    output_.file(path, bytes_);
  }

  Output& output_;
  provenance::Entries entries_;
  std::string bytes_;
  Identifiers names_{Alphabet::DnsLabel};
  Identifiers subaccounts_{Alphabet::DnsLabel};
};

}  // namespace

Emitter emitter(const Surroundings& surroundings) { return std::make_unique<Kubernetes>(surroundings); }

}  // namespace calm::emit::kubernetes

#include "emit/init_data/init_data.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "emit/destinations/write.h"

namespace calm::emit::init_data {
namespace {

class InitData final : public plan::Visitor {
 public:
  explicit InitData(const Surroundings& surroundings)
      : output_(surroundings.output), entries_(surroundings.provenance) {}

  plan::Reading reading() const override { return plan::Reading::Tenants; }

  void tenant(const plan::Tenant& tenant) override {
    const std::vector<destinations::Destination> all = destinations::destinationsOf(tenant);
    if (all.empty()) return;
    const std::string path = fmt::format("deploy/init-data/{}/config.json", tenant.id);
    bytes_.clear();
    json::Writer writer(bytes_, entries_);
    entries_.begin(path);
    write(writer, all);
    writer.finish();
    entries_.end();
    output_.file(path, bytes_);
  }

 private:
  Output& output_;
  provenance::Entries entries_;
  std::string bytes_;
};

}  // namespace

Emitter emitter(const Surroundings& surroundings) { return std::make_unique<InitData>(surroundings); }

void write(json::Writer& writer, std::span<const destinations::Destination> destinations) {
  writer.beginObject();
  writer.key("init_data");
  writer.beginObject();
  writer.key("subaccount");
  writer.beginObject();
  // The default, `fail`, makes every second run fail.
  writer.key("existing_destinations_policy");
  writer.text("update", nullptr);
  writer.key("destinations");
  writer.beginArray();
  for (const destinations::Destination& destination : destinations) destinations::write(writer, destination);
  writer.endArray();
  writer.endObject();
  writer.endObject();
  writer.endObject();
}

}  // namespace calm::emit::init_data

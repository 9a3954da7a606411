#include "emit/destinations/destinations.h"

#include <fmt/format.h>

#include <string>

#include "emit/destinations/flat.h"
#include "emit/destinations/write.h"
#include "emit/json/writer.h"

namespace calm::emit::destinations {
namespace {

class Destinations final : public plan::Visitor {
 public:
  explicit Destinations(const Surroundings& surroundings)
      : output_(surroundings.output), entries_(surroundings.provenance) {}

  plan::Reading reading() const override { return plan::Reading::Tenants; }

  void tenant(const plan::Tenant& tenant) override {
    for (const Destination& destination : destinationsOf(tenant)) render(tenant, destination);
  }

 private:
  void render(const plan::Tenant& tenant, const Destination& destination) {
    const std::string path = fmt::format("destinations/{}/{}.json", tenant.id, destination.name);
    bytes_.clear();
    json::Writer writer(bytes_, entries_);
    entries_.begin(path);
    write(writer, destination);
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

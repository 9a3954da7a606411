#include "emit/landscape/landscape.h"

#include <string>
#include <string_view>

#include "emit/json/writer.h"
#include "emit/landscape/object.h"
#include "emit/landscape/steps.h"

namespace calm::emit::landscape {
namespace {

/// What only the product's pack says of a tenant, and the tenant that asked for it.
plan::Origin factOf(const packs::Pack* pack, source::Span cause) {
  plan::Origin origin;
  origin.span = cause;
  origin.pack = pack;
  return origin;
}

void member(json::Writer& writer, std::string_view key, std::string_view value, const plan::Origin& origin) {
  if (value.empty()) return;
  writer.key(key);
  writer.text(value, &origin);
}

/// The activation of a use case is a rule of its product.
plan::Origin activationOf(const packs::Pack& pack, const plan::WantedUseCase& wanted) {
  plan::Origin origin = factOf(&pack, wanted.origin.span);
  for (const packs::UseCase& supported : pack.useCases) {
    if (supported.id == wanted.id) origin.rule = pack.rule(supported.rule);
  }
  return origin;
}

void writeUseCases(json::Writer& writer, const plan::Tenant& tenant) {
  if (tenant.useCases.empty()) return;
  writer.key("useCases");
  writer.beginArray();
  for (const plan::WantedUseCase& wanted : tenant.useCases) {
    writer.beginObject();
    member(writer, "id", wanted.id, wanted.origin);
    member(writer, "path", wanted.path, factOf(tenant.pack, wanted.origin.span));
    member(writer, "activation", wanted.activation, activationOf(*tenant.pack, wanted));
    writer.endObject();
  }
  writer.endArray();
}

void writeTenant(json::Writer& writer, const plan::Tenant& tenant, const KindOrder& order) {
  const plan::Origin& header = tenant.object.origin;
  writer.beginObject();
  member(writer, "id", tenant.id, header);
  member(writer, "product", tenant.pack->product, header);
  member(writer, "systemNamespace", tenant.pack->systemNamespace, factOf(tenant.pack, header.span));
  writeFields(writer, tenant.object);
  member(writer, "setup", tenant.setup, tenant.setupOrigin);
  writeUseCases(writer, tenant);
  writeBlocks(writer, tenant.object, order);
  writer.endObject();
}

void writeSecret(json::Writer& writer, const plan::SecretUse& secret) {
  writer.beginObject();
  member(writer, "name", secret.name, secret.origin);
  writer.key("usedBy");
  writer.beginArray();
  for (const std::string& use : secret.usedBy) writer.text(use, &secret.origin);
  writer.endArray();
  writer.endObject();
}

class Landscape final : public plan::Visitor {
 public:
  explicit Landscape(const Surroundings& surroundings)
      : output_(surroundings.output),
        orders_(surroundings.context.kinds),
        entries_(surroundings.provenance),
        writer_(bytes_, entries_) {}

  plan::Reading reading() const override { return plan::Reading::Outline; }

  void begin(const plan::Landscape& landscape) override {
    output_.begin(path);
    entries_.begin(path);
    writer_.beginObject();
    writer_.key("calm");
    writer_.number(1, nullptr);
    if (!landscape.environment.empty()) {
      writer_.key("environment");
      writer_.text(landscape.environment, nullptr);
    }
    beginList("tenants");
  }

  void tenant(const plan::Tenant& tenant) override {
    writeTenant(writer_, tenant, orders_.of(*tenant.pack));
    handOn();
  }

  void steps(const plan::Tenant& tenant, std::span<const plan::Step> steps) override {
    beginList("steps");
    writeSteps(writer_, tenant, steps);
    handOn();
  }

  void end(std::span<const plan::SecretUse> secrets) override {
    beginList("steps");
    beginList("secrets");
    for (const plan::SecretUse& secret : secrets) {
      writeSecret(writer_, secret);
      handOn();
    }
    writer_.endArray();
    writer_.endObject();
    writer_.finish();
    entries_.end();
    output_.append(path, bytes_);
    output_.end(path);
  }

 private:
  static constexpr std::string_view path = "landscape.json";

  /// Ends the list before, unless this is the one that is being written.
  void beginList(std::string_view key) {
    if (list_ == key) return;
    if (!list_.empty()) writer_.endArray();
    list_ = key;
    writer_.key(key);
    writer_.beginArray();
  }

  void handOn() {
    constexpr std::size_t pieceSize = 64 * 1024;
    if (bytes_.size() < pieceSize) return;
    output_.append(path, bytes_);
    bytes_.clear();
  }

  Output& output_;
  KindOrders orders_;
  provenance::Entries entries_;
  std::string bytes_;
  json::Writer writer_;
  std::string_view list_;
};

}  // namespace

Emitter emitter(const Surroundings& surroundings) { return std::make_unique<Landscape>(surroundings); }

}  // namespace calm::emit::landscape

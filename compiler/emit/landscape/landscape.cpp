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

void writeTenants(json::Writer& writer, const plan::Plan& plan, const Context& context) {
  KindOrders orders(context.kinds);
  writer.key("tenants");
  writer.beginArray();
  for (const plan::Tenant& tenant : plan.tenants) writeTenant(writer, tenant, orders.of(*tenant.pack));
  writer.endArray();
}

void writeSecrets(json::Writer& writer, const plan::Plan& plan) {
  writer.key("secrets");
  writer.beginArray();
  for (const plan::SecretUse& secret : plan.secrets) {
    writer.beginObject();
    member(writer, "name", secret.name, secret.origin);
    writer.key("usedBy");
    writer.beginArray();
    for (const std::string& use : secret.usedBy) writer.text(use, &secret.origin);
    writer.endArray();
    writer.endObject();
  }
  writer.endArray();
}

}  // namespace

OutputFile emit(const plan::Plan& plan, const Context& context, provenance::Recorder& recorder) {
  OutputFile file{"landscape.json", {}};
  const std::size_t scalars = countScalars(plan);
  // A little more than a scalar takes in the landscapes of the examples, here and in the map.
  file.bytes.reserve(scalars * 48);
  recorder.reserve(scalars * 72);

  json::Writer writer(file.bytes, recorder);
  recorder.beginArtefact(file.path);
  writer.beginObject();
  writer.key("calm");
  writer.number(1, nullptr);
  if (!plan.environment.empty()) {
    writer.key("environment");
    writer.text(plan.environment, nullptr);
  }
  writeTenants(writer, plan, context);
  writeSteps(writer, plan);
  writeSecrets(writer, plan);
  writer.endObject();
  writer.finish();
  recorder.endArtefact();
  return file;
}

}  // namespace calm::emit::landscape

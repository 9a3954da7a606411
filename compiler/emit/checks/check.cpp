#include "emit/checks/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "emit/destinations/flat.h"
#include "emit/values/values.h"

namespace calm::emit::checks {
namespace {

using destinations::Destination;
using destinations::Property;

bool isWanted(const packs::Probe& probe, const plan::Tenant& tenant) {
  const auto wanted = [&](const std::string& id) {
    return std::ranges::find(tenant.useCases, id, &plan::WantedUseCase::id) != tenant.useCases.end();
  };
  return probe.useCases.empty() || std::ranges::any_of(probe.useCases, wanted);
}

bool applies(const packs::Probe& probe, const plan::Tenant& tenant) {
  const values::Place place{&tenant, &tenant.object, nullptr};
  const auto holds = [&](const std::pair<std::string, std::string>& condition) {
    const values::Found found = values::fieldOf(condition.first, place);
    return found.leaf && found.leaf->text == condition.second;
  };
  return isWanted(probe, tenant) && std::ranges::all_of(probe.where, holds);
}

std::vector<Value> queryOf(const packs::Probe& probe, const plan::Tenant& tenant) {
  const values::Place place{&tenant, &tenant.object, nullptr};
  std::vector<Value> query;
  for (const packs::Content& content : probe.query) {
    if (content.kind != packs::ContentKind::Field) {
      query.push_back({{content.key}, content.text, values::factOf(tenant)});
    } else if (const values::Found found = values::fieldOf(content, place); found.isKnown()) {
      query.push_back({{content.key}, found.text, *found.origin});
    }
  }
  return query;
}

Check checkOf(const packs::Probe& probe, const plan::Tenant& tenant) {
  Check made;
  made.id = fmt::format("{}/{}", tenant.id, probe.id);
  made.title = probe.title;
  made.tenant = tenant.id;
  made.service = apiOf(probe.asksHub ? tenant.monitoredBy : tenant.id);
  made.path = probe.path;
  made.query = queryOf(probe, tenant);
  made.scope = probe.scope;
  made.status = probe.status;
  made.isList = probe.isList;
  made.isFilled = probe.isFilled;
  made.members = probe.members;
  made.isUnconfirmed = probe.isUnconfirmed;
  made.remark = probe.remark;
  made.origin = values::factOf(tenant);
  return made;
}

/// What the service gives back without credentials. `calmc drift` compares the rest.
constexpr auto shown = std::to_array<std::string_view>({"Name", "Type", "URL", "ProxyType", "Authentication"});

/// Without a user the service gets itself a token for this one, and says so where it could not.
constexpr std::string_view getsToken = "OAuth2ClientCredentials";

Check checkOf(const Destination& destination, const plan::Tenant& tenant) {
  Check made;
  made.id = fmt::format("{}/destination/{}", tenant.id, destination.name);
  made.title = fmt::format("The destination service has {} as the landscape says it", destination.name);
  made.tenant = tenant.id;
  made.service = destinationsOf(tenant.id);
  made.path = fmt::format("/destination-configuration/v1/destinations/{}", destination.name);
  made.origin = *destination.origin;
  made.query.push_back({{"$skipCredentials"}, "true", made.origin});
  for (const Property& property : destination.properties) {
    if (property.isSecret || std::ranges::find(shown, property.key) == shown.end()) continue;
    made.values.push_back({{"destinationConfiguration", std::string(property.key)}, property.text, *property.origin});
    if (property.text == getsToken) made.absent.push_back({"authTokens", "0", "error"});
  }
  return made;
}

}  // namespace

std::string apiOf(std::string_view tenant) { return fmt::format("api-{}", tenant); }

std::string destinationsOf(std::string_view tenant) { return fmt::format("destinations-{}", tenant); }

std::vector<Check> checksOf(const plan::Tenant& tenant) {
  std::vector<Check> made;
  for (const packs::Probe& probe : tenant.pack->probes) {
    if (applies(probe, tenant)) made.push_back(checkOf(probe, tenant));
  }
  for (const Destination& destination : destinations::destinationsOf(tenant)) {
    made.push_back(checkOf(destination, tenant));
  }
  return made;
}

}  // namespace calm::emit::checks

#include "semantics/apply/cast.h"

#include <algorithm>

#include "semantics/apply/match.h"
#include "semantics/apply/variant.h"
#include "semantics/apply/want.h"
#include "semantics/iteration.h"

namespace calm::semantics {

using model::Object;
using packs::ObjectTemplate;

model::Tenant& tenantRow(Analysis& analysis, ObjectId tenant) {
  return analysis.model.tenants[analysis.tenantOf.at(tenant)];
}

const model::Tenant& tenantRow(const Analysis& analysis, ObjectId tenant) {
  return analysis.model.tenants[analysis.tenantOf.at(tenant)];
}

bool wants(const model::Tenant& tenant, const std::vector<std::string>& paths) {
  if (paths.empty()) return true;
  return useCaseOf(tenant, paths) != noObject;
}

bool isWanted(const Analysis& analysis, ObjectId id) {
  const Object& object = analysis.object(id);
  if (!object.role) return true;
  if (!wants(tenantRow(analysis, object.tenant), object.role->serves)) return false;
  return object.parent == object.tenant || isWanted(analysis, object.parent);
}

bool inVariant(const model::Tenant& tenant, const std::vector<std::string>& variants) {
  return variants.empty() || std::find(variants.begin(), variants.end(), tenant.variant) != variants.end();
}

ObjectId useCaseOf(const model::Tenant& tenant, const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    for (const model::WantedUseCase& wanted : tenant.wanted) {
      if (wanted.useCase->path == path) return wanted.object;
    }
  }
  return noObject;
}

PackScope packScope(const Analysis& analysis, ObjectId tenant, ObjectId self, const ObjectTemplate* role) {
  PackScope scope;
  scope.tenant = tenant;
  scope.self = self;
  if (role) scope.useCase = useCaseOf(tenantRow(analysis, tenant), role->serves);
  return scope;
}

const std::vector<ObjectId>* playersOf(const Analysis& analysis, ObjectId tenant, const ObjectTemplate& role) {
  for (const auto& [cast, players] : tenantRow(analysis, tenant).cast) {
    if (cast == &role) return &players;
  }
  return nullptr;
}

ObjectId playerOf(Analysis& analysis, ObjectId tenant, std::string_view templateId) {
  if (!analysis.tenantOf.contains(tenant)) return noObject;
  ensureCast(analysis, tenant);
  for (const auto& [cast, players] : tenantRow(analysis, tenant).cast) {
    if (cast->id == templateId && !players.empty()) return players.front();
  }
  return noObject;
}

bool isIncomplete(const Analysis& analysis, ObjectId tenant) {
  const Object& object = analysis.object(tenant);
  if (object.damaged || object.ignored || !object.pack) return true;
  const auto row = analysis.tenantOf.find(tenant);
  if (row == analysis.tenantOf.end()) return true;
  if (analysis.model.tenants[row->second].undecided) return true;
  return analysis.stoodFor.contains(tenant);
}

void ensureCast(Analysis& analysis, ObjectId tenant) {
  const auto known = analysis.tenantOf.find(tenant);
  if (known == analysis.tenantOf.end()) return;
  const std::uint32_t index = known->second;
  if (analysis.castProgress[index] != CastProgress::Unseen) return;
  analysis.castProgress[index] = CastProgress::Busy;
  const InIteration inside(analysis, tenant);
  readWanted(analysis, tenant);
  decideVariant(analysis, tenant);
  refuseKindsOfVariant(analysis, tenant);
  if (!analysis.model.tenants[index].undecided) matchObjects(analysis, tenant);
  analysis.castProgress[index] = CastProgress::Done;
}

}  // namespace calm::semantics

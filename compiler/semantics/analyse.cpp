#include "semantics/analyse.h"

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "semantics/apply/cast.h"
#include "semantics/apply/check_fields.h"
#include "semantics/apply/require.h"
#include "semantics/checks/checks.h"
#include "semantics/declare.h"
#include "semantics/evaluate.h"
#include "semantics/iteration.h"

namespace calm::semantics {

using model::Object;

namespace {

/// One row for each tenant whose product is known and that is declared once.
void listTenants(Analysis& analysis) {
  for (std::uint32_t i = 0; i < analysis.model.objects.size(); ++i) {
    const ObjectId id{i};
    const Object& object = analysis.object(id);
    if (object.parent != noObject || object.ignored || !object.pack) continue;
    analysis.tenantOf.emplace(id, static_cast<std::uint32_t>(analysis.model.tenants.size()));
    model::Tenant tenant;
    tenant.object = id;
    tenant.pack = object.pack;
    analysis.model.tenants.push_back(std::move(tenant));
  }
  analysis.castProgress.resize(analysis.model.tenants.size(), CastProgress::Unseen);
}

/// Every written field, so that each has its findings whether or not anything reads it.
void evaluateWritten(Analysis& analysis) {
  for (std::uint32_t i = 0; i < analysis.model.objects.size(); ++i) {
    const ObjectId id{i};
    if (analysis.object(id).ignored) continue;
    for (std::size_t f = 0; f < analysis.object(id).fields.size(); ++f) {
      const model::Field& field = analysis.object(id).fields[f];
      if (field.source && !field.refused) fieldValue(analysis, id, *field.def);
    }
  }
}

/// Names that only blocks use which are not examined are used all the same.
void markIgnored(Analysis& analysis) {
  for (const Object& object : analysis.model.objects.rows()) {
    if (!object.ignored || object.elsewhere || !object.source) continue;
    Scope scope;
    scope.file = object.file;
    scope.iteration = object.iteration;
    markUsesInside(analysis, *object.source, scope);
  }
}

void findHub(Analysis& analysis, model::Tenant& tenant) {
  for (const model::Field& field : analysis.object(tenant.object).fields) {
    const bool leads = field.def->type.kind == packs::TypeKind::Reference && !field.def->product.empty();
    if (leads && field.value.kind == model::ValueKind::Object) tenant.hub = field.value.object;
  }
}

void checkTenant(Analysis& analysis, ObjectId tenant) {
  const InIteration inside(analysis, tenant);
  ensureCast(analysis, tenant);
  useCaseFields(analysis, tenant);
  shadowing(analysis, tenant);
  if (tenantRow(analysis, tenant).undecided) return;
  checkFields(analysis, tenant);
  requireByTemplate(analysis, tenant);
  packChecks(analysis, tenant);
  policyChecks(analysis, tenant);
  notWanted(analysis, tenant);
  freeObjects(analysis, tenant);
}

}  // namespace

std::unique_ptr<Analysed> analyse(Program program, const packs::Catalog& catalog, const source::SourceMap& sources,
                                  KeyFiles& keys) {
  auto shared = std::make_unique<Analysis>(std::move(program), catalog, sources, keys);
  Analysis& analysis = *shared;
  analysis.model.environment = analysis.program.environment;
  declare(analysis);
  listTenants(analysis);
  for (std::size_t i = 0; i < analysis.model.tenants.size(); ++i) {
    serviceKeys(analysis, analysis.model.tenants[i].object);
  }
  evaluateWritten(analysis);
  for (std::uint32_t i = 0; i < analysis.model.objects.size(); ++i) propertyKeys(analysis, ObjectId{i});
  for (std::size_t i = 0; i < analysis.model.tenants.size(); ++i) {
    checkTenant(analysis, analysis.model.tenants[i].object);
    findHub(analysis, analysis.model.tenants[i]);
  }
  for (std::uint32_t i = 0; i < analysis.model.objects.size(); ++i) requireByKind(analysis, ObjectId{i});
  shadowingOfLoops(analysis);
  takeBackUnchecked(analysis);
  markIgnored(analysis);
  assertions(analysis);
  unusedNames(analysis);
  sayMissingOnce(analysis);
  takeBackCredentials(analysis);
  joinIterations(analysis);
  return std::make_unique<Analysed>(std::move(shared));
}

}  // namespace calm::semantics

#include "lower/lower.h"

#include <vector>

#include "lower/secrets.h"
#include "lower/steps.h"
#include "lower/tenant.h"

namespace calm::lower {

void lower(const model::Model& model, model::StepComposer& composer, plan::Visitor& visitor) {
  support::TextArena texts;
  SecretUses secrets;
  visitor.begin({model.environment, model.sources});
  for (const model::Tenant& row : model.tenants) {
    const plan::Tenant tenant = lowerTenant(model, row, texts);
    secrets.add(tenant);
    visitor.tenant(tenant);
    texts.rewind({});
  }
  for (const model::Tenant& row : model.tenants) {
    const plan::Tenant tenant = lowerTenant(model, row, texts);
    const std::vector<plan::Step> steps = lowerSteps(model, row, composer.stepsOf(row), texts);
    visitor.steps(tenant, steps);
    texts.rewind({});
  }
  visitor.end(secrets.take());
}

}  // namespace calm::lower

#include "emit/runbook/runbook.h"

#include <fmt/format.h>

#include "emit/runbook/page.h"

namespace calm::emit::runbook {
namespace {

void render(std::string& page, const PageContext& of) {
  page.clear();
  appendIntroduction(page, of);
  appendProgress(page, of);
  appendParts(page, of);
  appendSecrets(page, of);
  appendRuleList(page, of);
}

}  // namespace

StepIndex indexSteps(const plan::Plan& plan) {
  StepIndex index;
  index.places.reserve(plan.steps.size());
  for (const plan::Step& step : plan.steps) {
    std::vector<const plan::Step*>& steps = index.byTenant[step.tenant];
    steps.push_back(&step);
    index.places.emplace(step.id, StepPlace{step.tenant, steps.size()});
  }
  return index;
}

void emit(const plan::Plan& plan, const Context& context, Output& output) {
  const StepIndex index = indexSteps(plan);
  // One page after the other grows in the same memory, and each is kept at its size.
  std::string page;
  for (const plan::Tenant& tenant : plan.tenants) {
    const auto steps = index.byTenant.find(tenant.id);
    if (steps == index.byTenant.end()) continue;
    const PageContext of{plan, context, index, tenant, steps->second};
    render(page, of);
    output.push_back({fmt::format("runbook/{}.md", tenant.id), page});
  }
}

}  // namespace calm::emit::runbook

#include "unit/whole_plan_test.h"

#include <cstddef>

namespace calm::test {

namespace {

/// What plan::Reading::Outline says of a step.
plan::Step outlineOf(plan::Step step) {
  step.actions.clear();
  step.fields.clear();
  step.expect = {};
  step.undo = {};
  step.remarks.clear();
  return step;
}

plan::Work outlineOf(const plan::Work& work) {
  plan::Work outline;
  outline.tenant.id = work.tenant.id;
  outline.tenant.pack = work.tenant.pack;
  for (const plan::Step& step : work.steps) outline.steps.push_back(outlineOf(step));
  return outline;
}

}  // namespace

void read(const WholePlan& plan, plan::Visitor& visitor) {
  visitor.begin({plan.environment, plan.sources});
  visitor.tenants(plan.tenants);
  if (visitor.reading() == plan::Reading::Tenants) return visitor.end(plan.secrets);
  std::vector<plan::Work> works;
  const std::span<const plan::Step> steps = plan.steps;
  std::size_t begin = 0;
  for (const plan::Tenant& tenant : plan.tenants) {
    std::size_t end = begin;
    while (end < steps.size() && steps[end].tenant == tenant.id) ++end;
    const auto own = steps.subspan(begin, end - begin);
    const plan::Work work{tenant, {own.begin(), own.end()}};
    works.push_back(visitor.reading() == plan::Reading::Outline ? outlineOf(work) : work);
    begin = end;
  }
  visitor.works(works);
  visitor.end(plan.secrets);
}

void PlanKeeper::begin(const plan::Landscape& landscape) {
  plan_.environment = landscape.environment;
  plan_.sources.assign(landscape.sources.begin(), landscape.sources.end());
}

void PlanKeeper::tenant(const plan::Tenant& tenant) { keep(plan_.tenants.emplace_back(tenant).object); }

void PlanKeeper::steps(const plan::Tenant&, std::span<const plan::Step> steps) {
  for (const plan::Step& told : steps) {
    plan::Step& step = plan_.steps.emplace_back(told);
    for (std::string_view* text : {&step.id, &step.title, &step.expect, &step.undo, &step.artefact}) keep(*text);
    for (auto* texts : {&step.actions, &step.remarks}) {
      for (std::string_view& text : *texts) keep(text);
    }
    for (plan::StepField& field : step.fields) {
      keep(field.value);
      keep(field.shown);
      keep(field.hint);
    }
  }
}

void PlanKeeper::end(std::span<const plan::SecretUse> secrets) { plan_.secrets.assign(secrets.begin(), secrets.end()); }

void PlanKeeper::keep(plan::Leaf& leaf) {
  keep(leaf.text);
  for (std::string_view& key : leaf.keys) keep(key);
  for (plan::Leaf& item : leaf.items) keep(item);
}

void PlanKeeper::keep(plan::Object& object) {
  for (plan::Field& field : object.fields) keep(field.value);
  for (plan::Object& block : object.blocks) keep(block);
}

}  // namespace calm::test

#include "lower/order_steps.h"

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "lower/leaf.h"

namespace calm::lower {

namespace {

/// Whether a step's `after` names this step: its id, or a group that ends in `/`.
bool names(std::string_view after, std::string_view id) {
  return after.ends_with('/') ? id.starts_with(after) : id == after;
}

/// What the step needs, as indexes into the steps of its tenant `[begin, end)`.
std::vector<std::size_t> needsOf(const model::Model& model, std::size_t step, std::size_t begin, std::size_t end) {
  std::vector<std::size_t> needs;
  for (std::size_t other = begin; other < end; ++other) {
    if (other == step) continue;
    for (const std::string& after : model.steps[step].source->after) {
      if (!names(after, model.steps[other].source->id)) continue;
      needs.push_back(other);
      break;
    }
  }
  return needs;
}

/// Takes the first step that is ready, again and again; a circle of the pack is left in its order.
std::vector<std::size_t> sorted(const std::vector<std::vector<std::size_t>>& needs, std::size_t begin) {
  const std::size_t count = needs.size();
  std::vector<bool> done(count, false);
  std::vector<std::size_t> order;
  while (order.size() < count) {
    std::size_t next = count;
    for (std::size_t i = 0; i < count && next == count; ++i) {
      if (done[i]) continue;
      bool ready = true;
      for (const std::size_t need : needs[i]) ready = ready && done[need - begin];
      if (ready) next = i;
    }
    for (std::size_t i = 0; i < count && next == count; ++i) {
      if (!done[i]) next = i;
    }
    done[next] = true;
    order.push_back(begin + next);
  }
  return order;
}

std::string artefactOf(const model::Model& model, const model::Step& step) {
  const model::Object& object = model.objects[step.object];
  if (step.source->cls != packs::StepClass::Deploy || object.kind->artefact != "destination") return {};
  return fmt::format("destinations/{}/{}.json", model.objects[step.tenant].label, object.label);
}

plan::Step lowerStep(const model::Model& model, const model::Step& step, const std::vector<std::size_t>& needs,
                     support::TextArena& arena) {
  plan::Step made;
  const packs::StepTemplate& source = *step.source;
  made.id = step.id;
  made.tenant = model.objects[step.tenant].label;
  made.cls = source.cls;
  made.source = &source;
  made.title = step.title;
  made.role = source.role;
  made.system = source.system;
  made.navigation = source.navigation;
  for (const std::string_view action : step.actions) made.actions.emplace_back(action);
  for (const model::StepField& line : step.fields) {
    plan::StepField field;
    field.screen = line.screen;
    field.value = leafOf(model, line.value, line.def, originOf(line.origin), arena);
    field.shown = shownOf(field.value);
    field.hint = line.hint;
    made.fields.push_back(std::move(field));
  }
  made.expect = step.expect;
  made.undo = step.undo;
  for (const std::string_view remark : step.remarks) made.remarks.emplace_back(remark);
  for (const std::size_t need : needs) made.dependsOn.emplace_back(model.steps[need].id);
  const packs::Pack* pack = model.objects[step.tenant].pack;
  for (const std::string& rule : source.rules) {
    if (const packs::Rule* known = pack->rule(rule)) made.rules.push_back(known);
  }
  made.artefact = artefactOf(model, step);
  made.cause = model.objects[step.object].origin.span;
  return made;
}

}  // namespace

std::vector<plan::Step> orderSteps(const model::Model& model, support::TextArena& arena) {
  std::vector<plan::Step> steps;
  steps.reserve(model.steps.size());
  std::size_t begin = 0;
  while (begin < model.steps.size()) {
    std::size_t end = begin;
    while (end < model.steps.size() && model.steps[end].tenant == model.steps[begin].tenant) ++end;
    std::vector<std::vector<std::size_t>> needs;
    for (std::size_t i = begin; i < end; ++i) needs.push_back(needsOf(model, i, begin, end));
    for (const std::size_t i : sorted(needs, begin)) {
      steps.push_back(lowerStep(model, model.steps[i], needs[i - begin], arena));
    }
    begin = end;
  }
  return steps;
}

}  // namespace calm::lower

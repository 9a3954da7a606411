#include <algorithm>

#include "packs/check/checking.h"

namespace calm::packs::check {
namespace {

/// `id` names the step, or a group that it is in (`prerequisites/`).
bool names(std::string_view id, const StepTemplate& step) {
  return step.id == id || (id.ends_with('/') && step.id.starts_with(id));
}

bool isStepOrGroup(const Pack& pack, std::string_view id) {
  return std::ranges::any_of(pack.steps, [&](const StepTemplate& step) { return names(id, step); });
}

/// Whether a step comes before itself; `open` are the steps on the way.
bool leadsBack(const Pack& pack, const StepTemplate& step, std::vector<const StepTemplate*>& open,
               std::vector<const StepTemplate*>& done) {
  if (std::ranges::find(open, &step) != open.end()) return true;
  if (std::ranges::find(done, &step) != done.end()) return false;
  open.push_back(&step);
  for (const std::string& before : step.after) {
    for (const StepTemplate& other : pack.steps) {
      if (&other != &step && names(before, other) && leadsBack(pack, other, open, done)) return true;
    }
  }
  open.pop_back();
  done.push_back(&step);
  return false;
}

void checkTexts(Checking& checking, const std::string& pointer, const StepTemplate& step) {
  for (const auto& [key, text] :
       {std::pair("title", &step.title), std::pair("role", &step.role), std::pair("system", &step.system),
        std::pair("expect", &step.expect), std::pair("undo", &step.undo)}) {
    expectText(checking, yaml::step(pointer, key), *text);
  }
  for (const auto& [key, texts] : {std::pair("navigation", &step.navigation), std::pair("actions", &step.actions),
                                   std::pair("remarks", &step.remarks)}) {
    const std::string list = yaml::step(pointer, key);
    for (std::size_t i = 0; i < texts->size(); ++i) expectText(checking, yaml::step(list, i), (*texts)[i]);
  }
}

void checkFields(Checking& checking, const std::string& pointer, const StepTemplate& step) {
  const ObjectTemplate* object = checking.objectTemplate(step.object);
  const Kind* kind = checking.kind(object ? object->kind : step.object);
  if (!step.object.empty() && !kind) {
    checking.report(yaml::step(pointer, "object"), "there is no object or kind `" + step.object + "`");
  }
  if (step.allFields && step.object.empty()) checking.report(pointer, "`all-fields` needs an object: `object`");
  for (std::size_t i = 0; i < step.fields.size(); ++i) {
    const StepField& field = step.fields[i];
    const std::string place = yaml::step(yaml::step(pointer, "fields"), i);
    expectExpression(checking, yaml::step(place, "value"), field.value);
    expectText(checking, yaml::step(place, "hint"), field.hint);
    if (kind) expectField(checking, yaml::step(place, "field"), *kind, field.field);
    if (field.field.empty() && field.value.empty()) checking.report(place, "neither `field` nor `value` is given");
    if (field.screen.empty() && field.field.empty()) checking.report(place, "`screen` is missing");
  }
}

void checkStep(Checking& checking, const std::string& pointer, const StepTemplate& step) {
  const Pack& pack = checking.pack;
  if (std::ranges::count(pack.steps, step.id, &StepTemplate::id) > 1) {
    checking.report(yaml::step(pointer, "id"), "the id `" + step.id + "` is given twice");
  }
  expectAllOf(checking, yaml::step(pointer, "paths"), "path", step.paths, checking.paths);
  expectAllOf(checking, yaml::step(pointer, "variants"), "variant", step.variants, checking.variants);
  expectExpression(checking, yaml::step(pointer, "when"), step.when);
  checkTexts(checking, pointer, step);
  checkFields(checking, pointer, step);
  for (std::size_t i = 0; i < step.rules.size(); ++i) {
    expectRule(checking, yaml::step(yaml::step(pointer, "rules"), i), step.rules[i]);
  }
  for (std::size_t i = 0; i < step.after.size(); ++i) {
    if (isStepOrGroup(pack, step.after[i])) continue;
    checking.report(yaml::step(yaml::step(pointer, "after"), i), "there is no step or group `" + step.after[i] + "`");
  }
}

}  // namespace

void checkSteps(Checking& checking) {
  const std::vector<StepTemplate>& steps = checking.pack.steps;
  for (std::size_t i = 0; i < steps.size(); ++i) checkStep(checking, yaml::step("/steps", i), steps[i]);

  std::vector<const StepTemplate*> done;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    std::vector<const StepTemplate*> open;
    if (!leadsBack(checking.pack, steps[i], open, done)) continue;
    checking.report(yaml::step("/steps", i), "the step `" + steps[i].id + "` comes before itself: see `after`");
    break;
  }
}

}  // namespace calm::packs::check

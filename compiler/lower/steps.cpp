#include "lower/steps.h"

#include <string>
#include <string_view>
#include <utility>

#include "lower/leaf.h"
#include "lower/step_order.h"

namespace calm::lower {
namespace {

/// What the screens of the product call a use case; empty where it has none of this id.
std::string_view screenOf(const model::Tenant& row, std::string_view useCase) {
  for (const model::WantedUseCase& wanted : row.wanted) {
    if (wanted.useCase->id == useCase) return wanted.label;
  }
  for (const packs::UseCase& supported : row.pack->useCases) {
    if (supported.id == useCase) return supported.screen;
  }
  return {};
}

/// Ids of use cases are symbols whose labels stand with the product.
void nameUseCases(plan::Leaf& leaf, const model::Tenant& row) {
  for (plan::Leaf& item : leaf.items) nameUseCases(item, row);
  if (leaf.kind == plan::LeafKind::Symbol && leaf.label.empty()) leaf.label = screenOf(row, leaf.text);
}

std::string_view artefactOf(const model::Model& model, const model::Tenant& row, const model::Step& step,
                            support::TextArena& arena) {
  const model::Object& object = model.objects[step.object];
  if (step.source->cls != packs::StepClass::Deploy || object.kind->artefact != "destination") return {};
  std::string path = "destinations/";
  path += model.objects[row.object].label;
  path += '/';
  path += object.label;
  path += ".json";
  return arena.keep(path);
}

plan::StepField lowerField(const model::Model& model, const model::Tenant& row, const model::StepField& line,
                           support::TextArena& arena) {
  plan::StepField field;
  field.screen = line.screen;
  field.value = leafOf(model, line.value, line.def, originOf(line.origin), arena);
  if (!line.def || line.def->useCases) nameUseCases(field.value, row);
  field.shown = shownOf(field.value, arena);
  field.hint = line.hint;
  return field;
}

plan::Step lowerStep(const model::Model& model, const model::Tenant& row, model::Step&& step, StepMemo& memo,
                     support::TextArena& arena) {
  plan::Step made;
  const packs::StepTemplate& source = *step.source;
  made.id = step.id;
  made.tenant = model.objects[row.object].label;
  made.cls = source.cls;
  made.title = step.title;
  made.role = source.role;
  made.system = source.system;
  made.navigation = source.navigation;
  made.actions = std::move(step.actions);
  made.fields.reserve(step.fields.size());
  for (const model::StepField& line : step.fields) made.fields.push_back(lowerField(model, row, line, arena));
  made.expect = step.expect;
  made.undo = step.undo;
  made.remarks = std::move(step.remarks);
  made.rules = memo.rules(*row.pack, source);
  made.artefact = artefactOf(model, row, step, arena);
  made.cause = model.objects[step.object].origin.span;
  return made;
}

}  // namespace

std::vector<plan::Step> lowerSteps(const model::Model& model, const model::Tenant& row, std::vector<model::Step> steps,
                                   StepMemo& memo, support::TextArena& arena) {
  const StepOrder& ordered = memo.order(steps);
  std::vector<plan::Step> made;
  made.reserve(steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    made.push_back(lowerStep(model, row, std::move(steps[ordered.order[i]]), memo, arena));
    made.back().dependsOn = ordered.needs[i];
  }
  return made;
}

}  // namespace calm::lower

#include "semantics/cycle.h"
#include "semantics/evaluate.h"
#include "semantics/given_value.h"
#include "semantics/iteration.h"
#include "semantics/param_type.h"
#include "semantics/sharing/judged.h"

namespace calm::semantics {

using model::Progress;
using model::Value;

namespace {

/// The command line is stronger than the environment, the environment than the default. What is not read counts as
/// used, so that nothing is called unused in one environment only.
Evaluated evaluateParam(Analysis& analysis, const Binding& binding) {
  Scope own;
  own.file = binding.file;
  Scope giving;
  giving.file = binding.givenIn;
  const bool read = binding.typing && !binding.override;
  if (binding.given && !read) markUses(analysis, giving, *binding.given);
  if (binding.param->hasDefault && (!read || binding.given)) markUses(analysis, own, binding.param->value);
  if (!binding.typing) return {Value::poison(), nullptr};
  if (binding.override) return {givenValue(analysis, binding, *binding.typing), binding.typing};
  if (binding.given) return evaluate(analysis, giving, *binding.given, binding.typing);
  if (binding.param->hasDefault) return evaluate(analysis, own, binding.param->value, binding.typing);
  return {Value::poison(), nullptr};
}

Evaluated evaluateLet(Analysis& analysis, const Binding& binding) {
  Scope scope;
  scope.file = binding.file;
  const bool typed = static_cast<bool>(binding.let->type.name);
  const Typing* typing = typed ? typingOf(analysis, binding.let->type) : nullptr;
  if (!typed || typing) return evaluate(analysis, scope, binding.let->value, typing);
  markUses(analysis, scope, binding.let->value);
  return {Value::poison(), nullptr};
}

}  // namespace

Evaluated bindingValue(Analysis& analysis, std::uint32_t index) {
  Binding& binding = analysis.names.bindings[index];
  if (binding.progress == Progress::Done) return {binding.value, binding.typing};
  if (binding.progress == Progress::Busy) {
    const InIteration outside(analysis, noIteration);
    reportCycle(analysis, binding.nameSpan, binding.name);
    binding.progress = Progress::Done;
    binding.value = Value::poison();
    return {binding.value, nullptr};
  }
  binding.progress = Progress::Busy;
  const OnTheWay onTheWay(analysis, binding.nameSpan);
  const InIteration outside(analysis, noIteration);
  if (binding.isParam) binding.typing = typingOf(analysis, binding.param->type);
  const Evaluated found = binding.isParam ? evaluateParam(analysis, binding) : evaluateLet(analysis, binding);
  if (binding.progress == Progress::Done) return {Value::poison(), nullptr};
  binding.progress = Progress::Done;
  binding.value = found.value;
  const Others* others = found.value.kind == model::ValueKind::Text ? othersOf(analysis, binding) : nullptr;
  if (others) binding.value.text = keepWith(analysis, found.value.text, *others);
  binding.typing = binding.typing ? binding.typing : found.typing;
  return {binding.value, binding.typing};
}

}  // namespace calm::semantics

#include <fmt/format.h>

#include <charconv>
#include <string>

#include "semantics/evaluate.h"
#include "semantics/param_type.h"
#include "semantics/scope.h"
#include "semantics/text_check.h"

namespace calm::semantics {

using model::Progress;
using model::Value;
using packs::TypeKind;

namespace {

const ParamOverride* overrideOf(const Analysis& analysis, const Binding& binding) {
  for (const ParamOverride& given : analysis.program.params) {
    const std::string_view name = given.name;
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) {
      if (name == binding.name) return &given;
      continue;
    }
    if (name.substr(dot + 1) != binding.name) continue;
    for (const Alias& alias : analysis.names.aliases) {
      if (alias.name == name.substr(0, dot) && !alias.unread && alias.target == binding.file) return &given;
    }
  }
  return nullptr;
}

Value overridden(Analysis& analysis, const Binding& binding, const std::string& text) {
  const Typing& typing = *binding.typing;
  const Span place = binding.nameSpan;
  const auto wrong = [&]() {
    analysis.sink.report(place, diagnostics::WrongType, {fmt::format("`--param {}={}`", binding.name, text)},
                         {describe(typing)});
    return Value::poison();
  };
  if (typing.kind == TypeKind::Secret) {
    analysis.sink.report(place, diagnostics::LiteralSecret, {"a text of `--param`"})
        .helped("a secret has no value here; write `secret(\"name/of/it\")` as its default");
    return Value::poison();
  }
  if (const std::string_view forged = placeholderIn(text); !forged.empty()) {
    analysis.sink.report(place, diagnostics::LooksLikePlaceholder, {forged});
    return Value::poison();
  }
  if (const std::string_view shape = credentialShape(text); !shape.empty()) {
    analysis.sink.report(place, diagnostics::LooksLikeCredential, {shape})
        .note(fmt::format("it was given by `--param {}=…`", binding.name));
    return Value::poison();
  }
  const std::string_view kept = analysis.arena.keep(text);
  switch (typing.kind) {
    case TypeKind::Text:
    case TypeKind::Url:
    case TypeKind::Host:
      return conform(analysis, {Value::ofText(kept), nullptr}, &typing, place);
    case TypeKind::Symbol:
      return conform(analysis, {Value::ofSymbol(kept), nullptr}, &typing, place);
    case TypeKind::Bool:
      if (text == "true") return Value::ofBool(true);
      if (text == "false") return Value::ofBool(false);
      return wrong();
    case TypeKind::Number: {
      std::uint64_t number = 0;
      const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
      if (error != std::errc() || end != text.data() + text.size()) return wrong();
      return Value::ofNumber(number);
    }
    default:
      return wrong();
  }
}

Evaluated evaluateParam(Analysis& analysis, Binding& binding, const Scope& scope) {
  if (const ParamOverride* given = overrideOf(analysis, binding)) {
    if (!binding.typing) return {Value::poison(), nullptr};
    if (binding.param->hasDefault) markUses(analysis, scope, binding.param->value);
    return {overridden(analysis, binding, given->text), binding.typing};
  }
  if (!binding.param->hasDefault) return {Value::poison(), nullptr};
  if (!binding.typing) {
    markUses(analysis, scope, binding.param->value);
    return {Value::poison(), nullptr};
  }
  return evaluate(analysis, scope, binding.param->value, binding.typing);
}

}  // namespace

Evaluated bindingValue(Analysis& analysis, std::uint32_t index) {
  Binding& binding = analysis.names.bindings[index];
  if (binding.progress == Progress::Done) return {binding.value, binding.typing};
  if (binding.progress == Progress::Busy) {
    analysis.sink.report(binding.nameSpan, diagnostics::Cycle, {binding.name});
    binding.progress = Progress::Done;
    binding.value = Value::poison();
    return {binding.value, nullptr};
  }
  binding.progress = Progress::Busy;
  Scope scope;
  scope.file = binding.file;
  Evaluated found;
  if (binding.isParam) {
    binding.typing = typingOf(analysis, binding.param->type);
    found = evaluateParam(analysis, binding, scope);
  } else {
    const bool typed = static_cast<bool>(binding.let->type.name);
    const Typing* typing = typed ? typingOf(analysis, binding.let->type) : nullptr;
    if (typed && !typing) {
      markUses(analysis, scope, binding.let->value);
      found = {Value::poison(), nullptr};
    } else {
      found = evaluate(analysis, scope, binding.let->value, typing);
    }
  }
  if (binding.progress == Progress::Done) return {Value::poison(), nullptr};
  binding.progress = Progress::Done;
  binding.value = found.value;
  binding.typing = binding.typing ? binding.typing : found.typing;
  return {binding.value, binding.typing};
}

}  // namespace calm::semantics

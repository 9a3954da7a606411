#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "diagnostics/suggest.h"
#include "semantics/allow/unjudged.h"
#include "semantics/checks/checks.h"
#include "semantics/declare.h"
#include "semantics/evaluate.h"
#include "semantics/mend/take_out.h"
#include "semantics/param_type.h"
#include "semantics/scope.h"
#include "semantics/service_key.h"
#include "semantics/text_check.h"

namespace calm::semantics {

using model::Object;
using model::Value;
using model::ValueKind;

void serviceKeys(Analysis& analysis, ObjectId tenant) {
  for (const ObjectId id : analysis.object(tenant).blocks) {
    const Object& object = analysis.object(id);
    const packs::FieldDef* def = fieldDef(analysis.object(tenant), object.kind->name);
    if (def && def->type.kind == packs::TypeKind::ServiceKey && !object.ignored) checkKeyBlock(analysis, id);
  }
}

void assertions(Analysis& analysis) {
  for (std::uint32_t file = 0; file < analysis.program.files.size(); ++file) {
    for (const syntax::Item& item : analysis.program.files[file].tree->items) {
      const auto* assertion = std::get_if<syntax::Assert>(&item);
      if (!assertion || analysis.program.isQuiet(assertion)) continue;
      Scope scope;
      scope.file = file;
      const Value condition =
          evaluate(analysis, scope, assertion->condition, analysis.typings.of(packs::TypeKind::Bool)).value;
      const Value message =
          evaluate(analysis, scope, assertion->message, analysis.typings.of(packs::TypeKind::Text)).value;
      if (condition.kind != ValueKind::Bool || condition.isTrue()) continue;
      const bool isShown = message.kind == ValueKind::Text && credentialShape(message.text).empty();
      const std::string_view text = isShown ? message.text : std::string_view("it is false");
      analysis.sink.report(assertion->condition.span, diagnostics::AssertionFailed, {text})
          .helped("change what it is about, or what it states");
    }
  }
}

namespace {

/// Whether something was lost that may hold a use of any name.
bool anyDamaged(const Analysis& analysis) {
  for (std::uint32_t file = 0; file < analysis.program.files.size(); ++file) {
    const FileNames& names = analysis.names.files[file];
    if (names.incomplete || names.tenantsLost || analysis.program.files[file].tree->hasFindings()) return true;
  }
  for (const Object& object : analysis.model.objects.rows()) {
    if (object.damaged) return true;
  }
  return false;
}

void reportValueless(Analysis& analysis, const Binding& binding) {
  const std::string& environment = analysis.program.environment;
  const std::string place =
      environment.empty() ? std::string() : fmt::format("in `environment {} {{ … }}`, ", environment);
  analysis.sink.report(binding.nameSpan, diagnostics::ParamWithoutValue, {binding.name})
      .helped(fmt::format("write a default after `=`, or give it {}with `--param` or `--params`",
                          place.empty() ? "" : place + "or "));
}

/// Whether each file is reached only through import names that nothing uses: what it declares is not called unused
/// as well.
std::vector<bool> hiddenFiles(const Analysis& analysis) {
  std::vector<bool> hidden(analysis.names.files.size(), false);
  for (const Alias& alias : analysis.names.aliases) {
    if (!alias.used && !alias.unread) hidden[alias.target] = true;
  }
  for (const Alias& alias : analysis.names.aliases) {
    if (alias.used && !alias.unread) hidden[alias.target] = false;
  }
  for (const FileNames& file : analysis.names.files) {
    for (const std::uint32_t imported : file.imports) hidden[imported] = false;
  }
  return hidden;
}

/// Whether something was lost that may have given any param its value.
bool mayHaveGiven(const Analysis& analysis) {
  const auto& files = analysis.names.files;
  return analysis.names.lostGiven ||
         std::any_of(files.begin(), files.end(), [](const FileNames& names) { return names.incomplete; });
}

/// Whether the binding is the one that its name stands for: a second one of a name is a mistake that is said already.
bool isFirst(const Analysis& analysis, std::uint32_t index) {
  const Binding& binding = analysis.names.bindings[index];
  const auto& own = analysis.names.files[binding.file].own;
  const auto named = own.find(binding.name);
  return named == own.end() || named->second.kind != TopName::Kind::Binding || named->second.index == index;
}

/// Whether a name that is not found is near to this one: it was meant, and is not called unused as well.
bool wasMeant(const Analysis& analysis, std::string_view name) {
  const auto& missing = analysis.names.missing;
  if (missing.size() > 1000) return true;
  const std::vector<std::string_view> candidates{name};
  return std::any_of(missing.begin(), missing.end(), [&](const MissingName& each) {
    return !each.isStep && !diagnostics::nearest(each.name, candidates).empty();
  });
}

}  // namespace

void unusedNames(Analysis& analysis) {
  const bool library = analysis.model.library;
  // What another look looks at may use them.
  const bool lost = anyDamaged(analysis) || analysis.program.quiet;
  const bool lostGiven = mayHaveGiven(analysis);
  const std::vector<bool> hidden = hiddenFiles(analysis);
  for (std::uint32_t i = 0; i < analysis.names.bindings.size(); ++i) {
    const Binding& binding = analysis.names.bindings[i];
    if (!binding.let || !analysis.program.isQuiet(binding.let)) bindingValue(analysis, i);
  }
  for (std::uint32_t i = 0; i < analysis.names.bindings.size(); ++i) {
    const Binding& binding = analysis.names.bindings[i];
    if (library) continue;
    if (binding.isParam && !binding.param->hasDefault && !binding.given && !binding.override) {
      const bool isSaid = lostGiven || !isFirst(analysis, i) || wasMeant(analysis, binding.name);
      if (!isSaid) reportValueless(analysis, binding);
      continue;
    }
    if (binding.used || lost || hidden[binding.file] || wasMeant(analysis, binding.name)) continue;
    auto& found = analysis.sink.report(binding.nameSpan, diagnostics::Unused, {binding.isParam ? "param" : "let"},
                                       {binding.name});
    found.helped("take it out");
    const Span item = binding.isParam ? binding.param->span : binding.let->span;
    const bool documented = !(binding.isParam ? binding.param->documentation : binding.let->documentation).empty();
    if (!documented) offerWithout(analysis, item, Loss::Something, found);
  }
  if (library || lost) return;
  for (const Alias& alias : analysis.names.aliases) {
    if (!alias.used && !wasMeant(analysis, alias.name)) {
      analysis.sink.report(alias.span, diagnostics::Unused, {"import name"}, {alias.name}).helped("take it out");
    }
  }
}

}  // namespace calm::semantics

#include "semantics/mend/unknown_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "diagnostics/suggest.h"
#include "semantics/scope.h"
#include "support/lower_case.h"

namespace calm::semantics {

using packs::TypeKind;

namespace {

bool meansNothing(std::string_view name) {
  constexpr auto words = std::to_array<std::string_view>({"null", "nil", "none", "undefined", "nothing", "empty"});
  return std::ranges::find(words, support::lowerCase(name)) != words.end();
}

bool declares(const Analysis& analysis, std::uint32_t file, std::string_view name) {
  const auto& own = analysis.names.files[file].own;
  const auto found = own.find(name);
  return found != own.end() && found->second.kind != TopName::Kind::Alias;
}

/// The name of the step behind a place: `env` behind the `var` of `var.env`.
std::string_view stepBehind(const Analysis& analysis, source::Span place) {
  std::string_view rest = analysis.sources.text(place.source).substr(place.end);
  if (!rest.starts_with('.')) return {};
  rest.remove_prefix(1);
  const auto isPart = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_'; };
  return rest.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(rest, isPart) - rest.begin()));
}

/// `var.env`, as other languages reach what is declared with a value.
bool helpPrefix(Analysis& analysis, const Scope& scope, source::Span place, std::string_view name,
                diagnostics::Diagnostic& found) {
  constexpr auto prefixes = std::to_array<std::string_view>({"var", "vars", "variables", "local", "locals", "param",
                                                             "params", "parameters", "let", "self", "this", "values"});
  if (std::ranges::find(prefixes, name) == prefixes.end()) return false;
  const std::string_view step = stepBehind(analysis, place);
  if (step.empty() || lookUp(analysis, scope, step).kind != Meaning::Kind::Binding) return false;
  found.helped(fmt::format("a param or let is named alone: write `{}`", step));
  found.fix({fmt::format("write `{}`", step), {{{place.source, place.begin, place.end + 1}, ""}}, true});
  return true;
}

/// `import "alm.calm" as hub`, and `alm` where `hub.alm` belongs.
bool helpAlias(const Analysis& analysis, const Scope& scope, source::Span place, std::string_view name,
               diagnostics::Diagnostic& found) {
  for (const auto& [alias, top] : analysis.names.files[scope.file].own) {
    if (top.kind != TopName::Kind::Alias) continue;
    const Alias& import = analysis.names.aliases[top.index];
    if (import.unread || !declares(analysis, import.target, name)) continue;
    found.helped(fmt::format("the file that declares it is imported as `{}`: write `{}.{}`", alias, alias, name));
    found.fix({fmt::format("write `{}.{}`", alias, name), {{place, fmt::format("{}.{}", alias, name)}}, false});
    return true;
  }
  return false;
}

bool helpOtherFile(const Analysis& analysis, const Scope& scope, std::string_view name,
                   diagnostics::Diagnostic& found) {
  for (std::uint32_t file = 0; file < analysis.names.files.size(); ++file) {
    if (file == scope.file || !declares(analysis, file, name)) continue;
    const TopName& top = analysis.names.files[file].own.at(name);
    found.mark(top.span, "declared here");
    found.helped(
        "a name is known in its own file and in those that import it directly; import the file that declares it");
    return true;
  }
  return false;
}

/// An object of another tenant.
bool helpOtherTenant(const Analysis& analysis, const Scope& scope, std::string_view name,
                     diagnostics::Diagnostic& found) {
  const model::Object* only = nullptr;
  for (const model::Object& object : analysis.model.objects.rows()) {
    const bool other = object.label == name && object.parent != noObject && object.parent == object.tenant &&
                       object.tenant != scope.tenant && object.kind->label == packs::LabelForm::Name;
    if (!other) continue;
    if (only) return false;
    only = &object;
  }
  if (!only) return false;
  const std::string_view tenant = analysis.object(only->tenant).label;
  found.mark(only->header, fmt::format("tenant `{}` has one of this name", tenant));
  found.helped(fmt::format("objects of another tenant are reached by a path: `{}.{}`", tenant, name));
  return true;
}

void helpType(std::string_view name, source::Span place, const Typing* expected,
              const std::vector<std::string_view>& names, diagnostics::Diagnostic& found) {
  if (!expected) {
    found.helped("a bare name is a param, a let, a tenant or an object; a text stands in quotes");
  } else if (expected->isText()) {
    found.helped(fmt::format("{} belongs here; a text stands in quotes", describe(*expected)));
    if (expected->kind == TypeKind::Text) found.fix({"write a text", {{place, fmt::format("\"{}\"", name)}}, false});
  } else if (expected->kind == TypeKind::Reference && !names.empty()) {
    found.helped(fmt::format("{} belongs here: write {}", describe(*expected), diagnostics::choice(names)));
  } else if (expected->kind == TypeKind::Secret) {
    found.helped("a secret belongs here: write `secret(\"name/of/it\")`");
  } else {
    found.helped(fmt::format("{} belongs here", describe(*expected)));
  }
}

}  // namespace

void helpUnknownName(Analysis& analysis, const Scope& scope, source::Span place, std::string_view name,
                     const Typing* expected, diagnostics::Diagnostic& found) {
  if (helpPrefix(analysis, scope, place, name, found)) return;
  const auto names = analysis.suggests() ? namesThatFit(analysis, scope, expected) : std::vector<std::string_view>();
  analysis.comparedNames += names.size();
  const std::string_view near = diagnostics::nearest(name, names);
  if (!near.empty()) {
    found.helped(fmt::format("did you mean `{}`?", near));
    found.fix(diagnostics::nameFix(place, name, near));
    return;
  }
  if (meansNothing(name)) {
    found.helped("a field that has no value is left out; there is no word for nothing");
    return;
  }
  if (const packs::Kind* kind = analysis.catalog.kind(name); kind && kind->label == packs::LabelForm::Name) {
    found.helped(fmt::format("this is a kind: an object is reached by its name alone, without `{}`", name));
    return;
  }
  const bool looks = analysis.suggests();
  if (looks) analysis.comparedNames += analysis.names.files.size() + analysis.model.objects.size();
  const bool looked =
      looks && (helpAlias(analysis, scope, place, name, found) || helpOtherFile(analysis, scope, name, found) ||
                helpOtherTenant(analysis, scope, name, found));
  const bool none = looks && names.empty() && expected && !expected->product.empty();
  if (!looked && none) {
    found.helped(
        fmt::format("a tenant of the product `{}` belongs here, and this file knows none: declare one, or import "
                    "the file that does",
                    expected->product));
    return;
  }
  if (!looked) helpType(name, place, expected, names, found);
}

}  // namespace calm::semantics

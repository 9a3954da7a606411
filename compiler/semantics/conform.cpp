#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "diagnostics/suggest.h"
#include "diagnostics/words.h"
#include "semantics/evaluate.h"
#include "semantics/mend/retype.h"
#include "semantics/mend/texts.h"
#include "semantics/sharing/judged.h"
#include "semantics/text_check.h"

namespace calm::semantics {

using model::Object;
using model::Value;
using model::ValueKind;
using packs::TypeKind;

namespace {

std::string nounWithProduct(const Analysis& analysis, const Typing& expected) {
  const packs::Kind* kind = analysis.catalog.kind(expected.target);
  const std::string noun = kind ? kind->noun : std::string(expected.target);
  if (expected.product.empty()) return diagnostics::withArticle(noun);
  return fmt::format("a {} of the product `{}`", noun, expected.product);
}

/// The objects that may be named at a place: those of the tenant that it stands in, or tenants.
std::vector<std::string> targets(const Analysis& analysis, const Typing& expected, Span place) {
  std::vector<std::string> names;
  for (const Object& object : analysis.model.objects.rows()) {
    const bool fits = object.kind->name == expected.target && !object.ignored && !object.label.empty() &&
                      (expected.product.empty() || (object.pack && object.pack->product == expected.product));
    const Object* tenant = object.tenant == noObject ? nullptr : &analysis.object(object.tenant);
    const bool near = object.parent == noObject ||
                      (tenant && tenant->source && tenant->source->span.source == place.source &&
                       tenant->source->span.begin <= place.begin && place.begin < tenant->source->span.end);
    if (!fits || !near) continue;
    std::string name(object.label);
    for (ObjectId up = object.parent; up != noObject && up != object.tenant; up = analysis.object(up).parent) {
      name = fmt::format("{}.{}", analysis.object(up).label, name);
    }
    names.push_back(std::move(name));
  }
  return names;
}

void helpTargets(const Analysis& analysis, const Typing& expected, Span place, diagnostics::Diagnostic& found) {
  const std::vector<std::string> names = targets(analysis, expected, place);
  const std::vector<std::string_view> views(names.begin(), names.end());
  found.helped(fmt::format(
      "write {}", views.empty() ? "the name of " + nounWithProduct(analysis, expected) : diagnostics::choice(views)));
  if (names.size() == 1) found.fix({fmt::format("write `{}`", names.front()), {{place, names.front()}}, false});
}

Value wrong(Analysis& analysis, const Value& value, const Typing& expected, Span place) {
  auto& found = analysis.sink.report(place, diagnostics::WrongType, {sortOf(analysis, value)}, {describe(expected)});
  offerReread(analysis, value, expected, place, found);
  if (expected.kind == TypeKind::Reference && found.help.empty()) helpTargets(analysis, expected, place, found);
  return Value::poison();
}

/// How an address is written that has this problem.
std::string_view addressForm(bool url, std::string_view problem) {
  if (problem.find("user") != std::string_view::npos)
    return "take the user out; a user and its secret have fields of their own";
  return url ? "a URL is written `https://host/path`" : "a host is written alone, as in `eu10.alm.cloud.sap`";
}

Value textual(Analysis& analysis, const Value& value, const Typing& expected, Span place) {
  if (value.placeholder || expected.kind == TypeKind::Text) return value;
  const bool url = expected.kind == TypeKind::Url;
  const std::string problem = judged(analysis, value.text, url ? urlProblem : hostProblem);
  if (problem.empty()) return value;
  if (credentialShape(value.text).empty() && placeholderIn(value.text).empty()) {
    std::string shown(value.text);
    const std::size_t at = shown.find('@');
    const std::size_t scheme = shown.find("://");
    if (url && at != std::string::npos && scheme != std::string::npos && scheme + 3 < at) {
      analysis.sink.mask(place);
      shown = shown.substr(0, scheme + 3) + "••••" + shown.substr(at);
    }
    auto& found =
        analysis.sink.report(place, url ? diagnostics::IllFormedUrl : diagnostics::IllFormedHost, {shown}, {problem});
    found.helped(std::string(addressForm(url, problem)));
    offerAddress(analysis, value.text, expected, place, found);
  } else {
    analysis.sink.mask(place);
    analysis.sink.report(place, url ? diagnostics::IllFormedUrl : diagnostics::IllFormedHost, {"••••"}, {problem});
  }
  return Value::poison();
}

Value symbolic(Analysis& analysis, const Evaluated& found, const Typing& expected, Span place) {
  if (expected.open) return found.value;
  const auto words = allowedWords(expected, analysis.catalog);
  if (std::find(words.begin(), words.end(), found.value.text) != words.end()) return found.value;
  if (expected.field && analysis.catalog.word(expected.field->name, found.value.text)) return found.value;
  const std::string noun = expected.field ? fmt::format("`{}`", expected.field->name) : std::string("this place");
  auto& report = analysis.sink.report(place, diagnostics::UnknownSymbol, {found.value.text}, {noun});
  report.helped(diagnostics::suggestion(found.value.text, words));
  return Value::poison();
}

Value referred(Analysis& analysis, const Value& value, const Typing& expected, Span place) {
  const Object& object = analysis.object(value.object);
  if (object.ignored) return Value::poison();
  const bool kindFits = object.kind->name == expected.target;
  if (kindFits && !object.pack && object.parent == noObject) return Value::poison();
  const bool productFits = expected.product.empty() || (object.pack && object.pack->product == expected.product);
  if (kindFits && productFits) return value;
  std::string what = diagnostics::withArticle(object.kind->noun);
  if (kindFits && object.pack) what = fmt::format("a tenant of the product `{}`", object.pack->product);
  const std::string_view name = object.label.empty() ? std::string_view(object.kind->name) : object.label;
  const std::string wanted = nounWithProduct(analysis, expected);
  auto& found = analysis.sink.report(place, diagnostics::WrongTarget, {name}, {what}, {wanted});
  found.mark(object.header, "declared here");
  helpTargets(analysis, expected, place, found);
  return Value::poison();
}

Value listed(Analysis& analysis, const Evaluated& found, const Typing& expected, Span place) {
  if (!expected.element) return found.value;
  for (const Value& item : *found.value.list) {
    const Evaluated element{item, found.typing ? found.typing->element : nullptr};
    if (conform(analysis, element, expected.element, place).kind == ValueKind::Poison) return Value::poison();
  }
  return found.value;
}

Value mapped(Analysis& analysis, const Evaluated& found, const Typing& expected, Span place) {
  if (!expected.element) return found.value;
  for (const auto& [key, item] : *found.value.map) {
    const Evaluated element{item, found.typing ? found.typing->elementAt(key) : nullptr};
    if (conform(analysis, element, expected.elementAt(key), place).kind == ValueKind::Poison) return Value::poison();
  }
  return found.value;
}

}  // namespace

Value conform(Analysis& analysis, Evaluated found, const Typing* expected, Span place) {
  const Value& value = found.value;
  if (!expected || !value.known()) return value;
  if (value.kind == ValueKind::Secret && expected->kind != TypeKind::Secret) {
    analysis.sink.report(place, diagnostics::SecretAsText, {fmt::format("given where {} belongs", describe(*expected))})
        .helped("a secret is given to a field that takes one, and to nothing else");
    return Value::poison();
  }
  switch (expected->kind) {
    case TypeKind::Text:
    case TypeKind::Url:
    case TypeKind::Host:
      if (value.kind == ValueKind::Text) return textual(analysis, value, *expected, place);
      break;
    case TypeKind::Symbol:
      if (value.kind == ValueKind::Symbol) return symbolic(analysis, found, *expected, place);
      break;
    case TypeKind::Number:
      if (value.kind == ValueKind::Number) return value;
      break;
    case TypeKind::Bool:
      if (value.kind == ValueKind::Bool) return value;
      break;
    case TypeKind::Duration:
      if (value.kind == ValueKind::Duration) return value;
      break;
    case TypeKind::Secret:
      if (value.kind == ValueKind::Secret) return value;
      if (value.kind == ValueKind::Text) {
        analysis.sink.mask(place);
        analysis.sink.report(place, diagnostics::LiteralSecret, {"a text"})
            .helped("keep the secret outside and name it: `secret(\"name/of/it\")`");
        return Value::poison();
      }
      break;
    case TypeKind::ServiceKey:
      if (value.kind == ValueKind::Map) return value;
      if (value.kind == ValueKind::Object) return value;
      break;
    case TypeKind::List:
      if (value.kind == ValueKind::List) return listed(analysis, found, *expected, place);
      break;
    case TypeKind::Map:
      if (value.kind == ValueKind::Map) return mapped(analysis, found, *expected, place);
      break;
    case TypeKind::Reference:
      if (value.kind == ValueKind::Object) return referred(analysis, value, *expected, place);
      break;
  }
  return wrong(analysis, value, *expected, place);
}

}  // namespace calm::semantics

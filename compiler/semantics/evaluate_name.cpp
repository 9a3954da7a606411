#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstddef>

#include "diagnostics/suggest.h"
#include "semantics/declare_condition.h"
#include "semantics/evaluate.h"
#include "semantics/mend/retype.h"
#include "semantics/mend/unknown_name.h"
#include "semantics/product_view.h"
#include "semantics/scope.h"

namespace calm::semantics {

using model::Value;
using model::ValueKind;
using packs::TypeKind;

namespace {

Evaluated ofMeaning(Analysis& analysis, const Meaning& meaning) {
  switch (meaning.kind) {
    case Meaning::Kind::Object:
      analysis.readElsewhere = analysis.readElsewhere || analysis.object(meaning.object()).elsewhere;
      return {Value::ofObject(meaning.object()), nullptr};
    case Meaning::Kind::Binding:
      return bindingValue(analysis, meaning.index);
    case Meaning::Kind::Value:
      return {meaning.value, meaning.typing};
    default:
      return {Value::poison(), nullptr};
  }
}

Evaluated unknownSymbol(Analysis& analysis, const syntax::Value& value, std::string_view name, const Typing& typing) {
  const std::string noun = typing.field ? fmt::format("`{}`", typing.field->name) : std::string("this place");
  auto& found = analysis.sink.report(value.span, diagnostics::UnknownSymbol, {name}, {noun});
  const auto words = allowedWords(typing, analysis.catalog);
  suggest(found, value.span, name, words);
  return {Value::poison(), nullptr};
}

Evaluated singleSymbol(Analysis& analysis, const syntax::Value& value, std::string_view name, const Typing& expected) {
  auto& found = analysis.sink.report(value.span, diagnostics::WrongType, {"a single symbol"}, {describe(expected)});
  found.helped(fmt::format("write `[{}]`", name));
  found.fix({"write a list", {{value.span, fmt::format("[{}]", name)}}, true});
  return {Value::poison(), nullptr};
}

/// Whether only a tenant can stand here.
bool namesTenant(const Analysis& analysis, const Typing* expected) {
  if (!expected || expected->kind != TypeKind::Reference) return false;
  const packs::Kind* kind = analysis.catalog.kind(expected->target);
  return kind && standsIn(*kind, "file");
}

bool holdsWord(std::string_view text, std::string_view word) {
  const auto isPart = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_'; };
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !isPart(text[at - 1])) && (end == text.size() || !isPart(text[end]))) return true;
  }
  return false;
}

/// Whether an item of the file that could not be read holds the name: it may have declared it.
bool standsInLost(const Analysis& analysis, std::uint32_t file, std::string_view name) {
  for (const syntax::Item& item : analysis.program.files[file].tree->items) {
    const auto* broken = std::get_if<syntax::BrokenItem>(&item);
    const auto* block = std::get_if<syntax::Block>(&item);
    if (broken && holdsWord(analysis.sources.text(broken->span), name)) return true;
    if (block && block->brokenHeader && holdsWord(analysis.sources.text(block->header), name)) return true;
  }
  return false;
}

/// The block of this name that would be seen here if its condition held.
const LeftOut* leftOutSeen(const Analysis& analysis, const Scope& scope, std::string_view name) {
  const LeftOut* inside = scope.tenant == noObject ? nullptr : leftOutNamed(analysis, scope.tenant, name);
  return inside ? inside : leftOutNamed(analysis, noObject, name);
}

Evaluated unknownName(Analysis& analysis, const Scope& scope, const syntax::Value& value, std::string_view name,
                      const Typing* expected) {
  const ObjectId where = namesTenant(analysis, expected) ? noObject : scope.tenant;
  analysis.noteMissing({name, where, false, false, value.span});
  auto& found = analysis.sink.report(value.span, diagnostics::UnknownName, {name});
  const std::string_view word = expected && expected->kind == TypeKind::Bool ? boolOfHabit(name) : std::string_view();
  if (!word.empty()) {
    found.helped(fmt::format("write `{}`", word));
    found.fix({fmt::format("write `{}`", word), {{value.span, std::string(word)}}, true});
    return {Value::poison(), nullptr};
  }
  if (const LeftOut* left = leftOutSeen(analysis, scope, name)) {
    found.mark(left->condition, "it is left out: this condition is false").helped("give this the same condition");
    return {Value::poison(), nullptr};
  }
  helpUnknownName(analysis, scope, value.span, name, expected, found);
  return {Value::poison(), nullptr};
}

}  // namespace

Evaluated evaluateName(Analysis& analysis, const Scope& scope, const syntax::Value& value, const Typing* expected) {
  const std::string_view name = std::get<syntax::Name>(value.node).text;
  const bool symbol = expected && expected->kind == TypeKind::Symbol;
  if (symbol && hasSymbol(*expected, analysis.catalog, name)) return {Value::ofSymbol(name), expected};
  const bool symbols =
      expected && expected->kind == TypeKind::List && expected->element && expected->element->kind == TypeKind::Symbol;
  if (symbols && hasSymbol(*expected->element, analysis.catalog, name)) {
    return singleSymbol(analysis, value, name, *expected);
  }
  Scope seen = scope;
  if (symbol) seen.tenant = noObject;
  const Meaning meaning = lookUp(analysis, seen, name);
  switch (meaning.kind) {
    case Meaning::Kind::None:
      if (symbol && expected->open) return {Value::ofSymbol(name), expected};
      if (symbol) return unknownSymbol(analysis, value, name, *expected);
      if (symbols && expected->element->open) return singleSymbol(analysis, value, name, *expected);
      return unknownName(analysis, scope, value, name, expected);
    case Meaning::Kind::Silent:
      if (symbol && !expected->open && !standsInLost(analysis, scope.file, name))
        return unknownSymbol(analysis, value, name, *expected);
      return {Value::poison(), nullptr};
    case Meaning::Kind::Object:
      if (symbol && !expected->open) return unknownSymbol(analysis, value, name, *expected);
      if (symbol) return {Value::ofSymbol(name), expected};
      break;
    case Meaning::Kind::Alias:
      if (symbol && expected->open) return {Value::ofSymbol(name), expected};
      analysis.sink.report(value.span, diagnostics::WrongType, {"the name of an import"}, {"a value"})
          .helped(fmt::format("name something of it: `{}.name`", name));
      return {Value::poison(), nullptr};
    case Meaning::Kind::Wanted:
    case Meaning::Kind::Tables:
    case Meaning::Kind::Binding:
    case Meaning::Kind::Value:
      break;
  }
  const Evaluated found = ofMeaning(analysis, meaning);
  if (scope.structural && found.value.kind == ValueKind::Object) {
    analysis.sink.report(value.span, diagnostics::NotYetKnown, {name});
    return {Value::poison(), nullptr};
  }
  return {conform(analysis, found, expected, value.span), expected ? expected : found.typing};
}

}  // namespace calm::semantics

#include "semantics/param_type.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "diagnostics/suggest.h"
#include "support/lower_case.h"

namespace calm::semantics {

using packs::TypeKind;

namespace {

constexpr std::array<std::pair<std::string_view, TypeKind>, 10> names = {{{"text", TypeKind::Text},
                                                                          {"number", TypeKind::Number},
                                                                          {"bool", TypeKind::Bool},
                                                                          {"duration", TypeKind::Duration},
                                                                          {"url", TypeKind::Url},
                                                                          {"host", TypeKind::Host},
                                                                          {"symbol", TypeKind::Symbol},
                                                                          {"secret", TypeKind::Secret},
                                                                          {"list", TypeKind::List},
                                                                          {"map", TypeKind::Map}}};

/// What other languages call a type of ours; empty for anything else.
std::string_view typeOfHabit(std::string_view name) {
  constexpr std::pair<std::string_view, std::string_view> others[] = {
      {"string", "text"},  {"str", "text"}, {"int", "number"},    {"integer", "number"},  {"float", "number"},
      {"boolean", "bool"}, {"uri", "url"},  {"hostname", "host"}, {"enum", "symbol"},     {"array", "list"},
      {"object", "map"},   {"dict", "map"}, {"time", "duration"}, {"password", "secret"},
  };
  const std::string lower = support::lowerCase(name);
  const auto* const found = std::ranges::find(others, lower, &std::pair<std::string_view, std::string_view>::first);
  return found == std::end(others) ? std::string_view() : found->second;
}

const Typing* wrongArguments(Analysis& analysis, const syntax::TypeName& type) {
  analysis.sink.report(type.span, diagnostics::TypeArguments, {type.name.text})
      .helped("`list(T)` and `map(T)` take one type, `symbol(a, b)` takes words, other types take nothing");
  return nullptr;
}

}  // namespace

std::optional<TypeKind> typeNamed(std::string_view name) {
  const auto* const found = std::ranges::find(names, name, &std::pair<std::string_view, TypeKind>::first);
  return found == names.end() ? std::nullopt : std::optional(found->second);
}

const Typing* typingOf(Analysis& analysis, const syntax::TypeName& type) {
  if (!type.name) return nullptr;
  if (const auto kind = typeNamed(type.name.text)) {
    if (*kind == TypeKind::Symbol) {
      Typing symbol;
      symbol.kind = *kind;
      symbol.open = type.arguments.empty();
      for (const syntax::TypeName& word : type.arguments) {
        if (!word.arguments.empty()) return wrongArguments(analysis, type);
        if (word.name) symbol.names.push_back(word.name.text);
      }
      return analysis.typings.add(std::move(symbol));
    }
    if (*kind == TypeKind::List || *kind == TypeKind::Map) {
      if (type.arguments.size() != 1) return wrongArguments(analysis, type);
      const Typing* element = typingOf(analysis, type.arguments.front());
      if (!element) return nullptr;
      Typing container;
      container.kind = *kind;
      container.element = element;
      return analysis.typings.add(std::move(container));
    }
    if (!type.arguments.empty()) return wrongArguments(analysis, type);
    return analysis.typings.of(*kind);
  }
  std::array<std::string_view, names.size()> words;
  for (std::size_t i = 0; i < names.size(); ++i) words[i] = names[i].first;
  auto& found = analysis.sink.report(type.name.span, diagnostics::UnknownType, {type.name.text});
  suggest(found, type.name.span, type.name.text, words);
  const std::string_view ours = typeOfHabit(type.name.text);
  if (!ours.empty() && found.fixes.empty()) {
    found.helped(fmt::format("write `{}`", ours)).fix(diagnostics::wordFix(type.name.span, type.name.text, ours));
  }
  return nullptr;
}

}  // namespace calm::semantics

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <utility>

#include "diagnostics/suggest.h"
#include "semantics/evaluate.h"
#include "semantics/expansion.h"
#include "semantics/mend/retype.h"
#include "semantics/scope.h"
#include "semantics/sharing/judged.h"
#include "semantics/text_check.h"

namespace calm::semantics {

using model::Value;
using model::ValueKind;
using packs::TypeKind;

namespace {

/// A text as far as it is put together.
struct Joined {
  std::string text;
  /// As far as it is put together in other environments; empty as long as that is the same.
  Others others = {};
  bool placeholder = false;
  /// A part looks like a credential, which was said where it is written.
  bool saidCredential = false;

  void add(std::string_view part, const Others* theirs = nullptr) {
    if (theirs && others.empty()) others.assign(theirs->size(), text);
    for (std::size_t at = 0; at < others.size(); ++at) others[at] += theirs ? std::string_view((*theirs)[at]) : part;
    text += part;
  }
};

/// What a param is in other environments that stands in a text as a name.
const Others* othersOfName(Analysis& analysis, const Scope& scope, const syntax::Value& path) {
  const auto* name = std::get_if<syntax::Name>(&path.node);
  if (!name || scope.pack || !analysis.program.shown) return nullptr;
  const Meaning meaning = lookUp(analysis, scope, name->text);
  return meaning.kind == Meaning::Kind::Binding ? othersOf(analysis, analysis.names.bindings[meaning.index]) : nullptr;
}

/// The text of an interpolated value; false where it can not stand in a text (already reported).
bool appendPart(Analysis& analysis, const Scope& scope, const syntax::TextPart& part, Joined& joined) {
  const Evaluated found = evaluate(analysis, scope, *part.path, nullptr);
  const Value& value = found.value;
  switch (value.kind) {
    case ValueKind::Poison:
    case ValueKind::Absent:
      return false;
    case ValueKind::Text:
      joined.placeholder = joined.placeholder || value.placeholder;
      joined.saidCredential = joined.saidCredential || (!scope.pack && !credentialShape(value.text).empty());
      joined.add(value.text, analysis.others.of(value.text));
      return true;
    case ValueKind::Symbol:
      if (scope.pack && scope.pack->labels) {
        joined.add(show(analysis, value));
      } else {
        joined.add(value.text, othersOfName(analysis, scope, *part.path));
      }
      return true;
    case ValueKind::Number:
      joined.add(std::to_string(value.number), othersOfName(analysis, scope, *part.path));
      return true;
    case ValueKind::Secret:
      if (scope.pack && scope.pack->labels) {
        joined.add(fmt::format("secret {}", value.text));
        return true;
      }
      analysis.sink.report(part.path->span, diagnostics::SecretAsText, {"part of a text"})
          .helped("give the secret to a field of its own");
      return false;
    case ValueKind::Duration:
    case ValueKind::Bool:
    case ValueKind::Object:
      if (scope.pack && scope.pack->labels) {
        joined.add(show(analysis, value));
        return true;
      }
      [[fallthrough]];
    case ValueKind::List:
    case ValueKind::Map:
      analysis.sink.report(part.path->span, diagnostics::WrongType, {sortOf(analysis, value)},
                           {"a text, a number or a symbol"});
      return false;
  }
  return false;
}

/// The symbol that the screen calls so; empty if none.
std::string_view symbolOfLabel(const Analysis& analysis, const packs::FieldDef& field, std::string_view label) {
  for (const packs::Symbol& symbol : field.symbols) {
    if (symbol.label == label) return symbol.id;
  }
  for (const packs::Symbol* symbol : analysis.catalog.words(field.name)) {
    if (symbol->label == label) return symbol->id;
  }
  if (!field.useCases) return {};
  for (const packs::UseCaseName& useCase : analysis.catalog.kinds().useCases) {
    if (useCase.label == label) return useCase.id;
    for (const std::string& other : useCase.alsoWritten) {
      if (other == label) return useCase.id;
    }
  }
  return {};
}

Evaluated asSymbol(Analysis& analysis, Span place, std::string_view text, const Typing& expected) {
  if (expected.field) {
    const std::string_view symbol = symbolOfLabel(analysis, *expected.field, text);
    if (!symbol.empty()) {
      auto& found = analysis.sink.report(place, diagnostics::ScreenLabel, {text}, {symbol});
      found.helped(fmt::format("write `{}`", symbol));
      found.fix({"write the symbol", {{place, std::string(symbol)}}, true});
      return {Value::ofSymbol(symbol), &expected};
    }
  }
  auto& found = analysis.sink.report(place, diagnostics::WrongType, {"a text"}, {"a symbol"});
  const auto words = allowedWords(expected, analysis.catalog);
  for (const std::string_view word : words) {
    if (word != text) continue;
    found.helped("write it without quotes");
    found.fix({"write it without quotes", {{place, std::string(text)}}, true});
    return {Value::poison(), nullptr};
  }
  suggest(found, place, text, words);
  return {Value::poison(), nullptr};
}

/// The text is the path of a key file rather than the key itself.
bool isKeyPath(std::string_view text) {
  return text.ends_with(".json") && text.find_first_of("{}\n$\"") == std::string_view::npos;
}

Evaluated refused(Analysis& analysis, const Scope& scope, const syntax::Value& written, std::string_view text,
                  const Typing& expected) {
  const Span place = written.span;
  switch (expected.kind) {
    case TypeKind::Symbol:
      return asSymbol(analysis, place, text, expected);
    case TypeKind::Secret:
      analysis.sink.mask(place);
      analysis.sink.report(place, diagnostics::LiteralSecret, {"a text"})
          .helped("keep the secret outside and name it: `secret(\"name/of/it\")`");
      return {Value::poison(), nullptr};
    case TypeKind::ServiceKey: {
      if (!isKeyPath(text)) analysis.sink.mask(place);
      auto& found = analysis.sink.report(place, diagnostics::WrongType, {"a text"}, {describe(expected)});
      found.helped("write `key-file(…)` with the path of the file, or a block `service-key { … }`");
      if (isKeyPath(text))
        found.fix({"read the key of that file", {{place, fmt::format("key-file(\"{}\")", text)}}, true});
      return {Value::poison(), nullptr};
    }
    default:
      break;
  }
  auto& found = analysis.sink.report(place, diagnostics::WrongType, {"a text"}, {describe(expected)});
  if (expected.kind == TypeKind::List) found.helped("write the elements in brackets: `[ … ]`");
  if (expected.kind == TypeKind::Reference) found.helped("name it without quotes");
  if (expected.kind == TypeKind::Map) found.helped("write the entries in braces: `{ name = … }`");
  offerRetyped(analysis, scope, written, expected, found);
  return {Value::poison(), nullptr};
}

}  // namespace

void forgetCredential(Analysis& analysis, Span place) {
  analysis.sink.takeBack([&](const diagnostics::Diagnostic& found) {
    return found.code == diagnostics::LooksLikeCredential.code && found.span == place;
  });
}

Evaluated evaluateText(Analysis& analysis, const Scope& scope, const syntax::Value& value, const Typing* expected) {
  Joined joined;
  std::string_view text;
  if (const auto* plain = std::get_if<syntax::PlainText>(&value.node)) {
    text = plain->text;
  } else {
    if (expected && expected->kind == TypeKind::Secret) {
      markUses(analysis, scope, value);
      return refused(analysis, scope, value, {}, *expected);
    }
    bool whole = true;
    // Texts of steps are of a pack: they can not be joined without end.
    const bool limited = !scope.pack || !scope.pack->labels;
    for (const syntax::TextPart& part : std::get<std::unique_ptr<syntax::RichText>>(value.node)->parts) {
      if (!part.path) {
        joined.add(part.literal);
      } else if (!appendPart(analysis, scope, part, joined)) {
        whole = false;
      }
      if (limited && joined.text.size() > longestText) break;
    }
    if (!whole || (limited && !mayGrow(analysis, joined.text.size(), value.span))) return {Value::poison(), nullptr};
    text = keepWith(analysis, joined.text, std::move(joined.others));
  }
  if (expected && !expected->isText() && !credentialShape(text).empty()) analysis.sink.mask(value.span);
  if (expected && !expected->isText()) return refused(analysis, scope, value, text, *expected);
  if (!scope.pack) {
    const std::string_view forged = judged(analysis, text, placeholderIn);
    if (!forged.empty() && !joined.placeholder) {
      analysis.sink.report(value.span, diagnostics::LooksLikePlaceholder, {forged})
          .helped("name a secret with `secret(\"…\")` where a secret belongs");
      return {Value::poison(), nullptr};
    }
  }
  Evaluated found{Value::ofText(text), analysis.typings.of(TypeKind::Text)};
  found.value.placeholder = joined.placeholder;
  const Value checked = conform(analysis, found, expected, value.span);
  if (checked.kind == ValueKind::Poison) return {checked, nullptr};
  if (!scope.pack && !joined.saidCredential) {
    if (const std::string_view shape = judged(analysis, text, credentialShape); !shape.empty()) {
      analysis.sink.mask(value.span);
      analysis.sink.report(value.span, diagnostics::LooksLikeCredential, {shape})
          .helped("keep it outside and name it with `secret(\"…\")`; if it was ever committed, renew it");
    }
  }
  return {checked, expected ? expected : found.typing};
}

}  // namespace calm::semantics

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include "semantics/evaluate.h"
#include "syntax/parse.h"

namespace calm::semantics {

namespace {

/// Texts of packs are no source of the landscape.
constexpr source::SourceId packSource{0xFFFFFFFFu};

std::unique_ptr<syntax::Value> parsed(std::string_view text) {
  diagnostics::Sink unheard;
  auto value = std::make_unique<syntax::Value>(syntax::parseValue(packSource, text, unheard));
  assert(!unheard.hasErrors() && "the pack loader accepts only expressions that parse");
  return value;
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    out += c;
  }
  return out + '"';
}

/// Findings in a text of a pack are mistakes of the pack, not of the files.
void keepFaults(Analysis& analysis, const std::string& text, const PackScope& scope) {
  std::string message;
  analysis.sink.takeBack([&](const diagnostics::Diagnostic& found) {
    if (found.span.source != packSource) return false;
    if (message.empty()) message = found.message;
    return true;
  });
  if (message.empty()) return;
  const packs::Pack* pack = scope.tenant == noObject ? nullptr : analysis.object(scope.tenant).pack;
  auto& faults = analysis.model.packFaults;
  const bool known =
      std::any_of(faults.begin(), faults.end(), [&](const auto& each) { return each.expression == text; });
  if (!known) faults.push_back({pack, text, std::move(message)});
}

Scope scopeFor(const PackScope& scope) {
  Scope outer;
  outer.tenant = scope.tenant;
  outer.owner = scope.self;
  outer.pack = &scope;
  return outer;
}

}  // namespace

Evaluated evaluateExpression(Analysis& analysis, const packs::Expression& text, const PackScope& scope,
                             const Typing* expected) {
  PackExpression& known = analysis.expressions[&text];
  if (!known.value) known.value = parsed(text);
  const syntax::Value& value = *known.value;
  const std::size_t before = analysis.sink.found().size();
  const Evaluated found = evaluate(analysis, scopeFor(scope), value, expected);
  if (analysis.sink.found().size() > before) keepFaults(analysis, text, scope);
  return found;
}

std::string_view fillText(Analysis& analysis, const std::string& text, PackScope scope) {
  if (text.find("${") == std::string::npos) return text;
  scope.labels = true;
  scope.asks = false;
  PackExpression& known = analysis.expressions[&text];
  if (!known.value) {
    known.quoted = quoted(text);
    known.value = parsed(known.quoted);
  }
  const std::size_t before = analysis.sink.found().size();
  const model::Value filled = evaluate(analysis, scopeFor(scope), *known.value, nullptr).value;
  if (analysis.sink.found().size() > before) keepFaults(analysis, text, scope);
  return filled.kind == model::ValueKind::Text ? filled.text : std::string_view();
}

}  // namespace calm::semantics

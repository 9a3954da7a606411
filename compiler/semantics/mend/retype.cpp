#include "semantics/mend/retype.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>

#include "semantics/scope.h"
#include "semantics/text_check.h"

namespace calm::semantics {

using model::Value;
using model::ValueKind;
using packs::TypeKind;

namespace {

bool isDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isNumber(std::string_view text) {
  constexpr std::size_t longest = 18;
  return isDigits(text) && text.size() <= longest && (text.size() == 1 || text.front() != '0');
}

/// `1 min` as the language writes it.
std::optional<std::string> durationOf(std::string_view text) {
  constexpr std::array<std::string_view, 4> units = {"s", "min", "h", "d"};
  const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::size_t unit = text.find_first_not_of(' ', end);
  if (!isNumber(text.substr(0, end)) || unit == std::string_view::npos) return std::nullopt;
  if (std::find(units.begin(), units.end(), text.substr(unit)) == units.end()) return std::nullopt;
  return fmt::format("{} {}", text.substr(0, end), text.substr(unit));
}

std::optional<std::string> unquoted(const Analysis& analysis, const Scope& scope, std::string_view text,
                                    const Typing& expected) {
  switch (expected.kind) {
    case TypeKind::Number:
      return isNumber(text) ? std::optional<std::string>(text) : std::nullopt;
    case TypeKind::Bool: {
      const std::string_view word = boolOfHabit(text);
      return word.empty() ? std::nullopt : std::optional<std::string>(word);
    }
    case TypeKind::Duration:
      return durationOf(text);
    case TypeKind::Reference: {
      const auto names = namesThatFit(analysis, scope, &expected);
      const bool known = std::find(names.begin(), names.end(), text) != names.end();
      return known ? std::optional<std::string>(text) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

/// Whether an item of this look may be what is expected.
bool looksLike(const syntax::Value& item, const Typing& expected) {
  if (std::holds_alternative<syntax::PlainText>(item.node)) return expected.isText();
  if (const auto* number = std::get_if<std::unique_ptr<syntax::Number>>(&item.node)) {
    return expected.kind == ((*number)->unit.empty() ? TypeKind::Number : TypeKind::Duration);
  }
  if (std::holds_alternative<syntax::Bool>(item.node)) return expected.kind == TypeKind::Bool;
  return std::holds_alternative<syntax::Name>(item.node) &&
         (expected.kind == TypeKind::Symbol || expected.kind == TypeKind::Reference);
}

bool isPath(std::string_view text) {
  return text.find_first_of(" \"()[]{}$\\") == std::string_view::npos && !text.empty();
}

void offer(diagnostics::Diagnostic& finding, std::string title, Span place, std::string text) {
  finding.fix({std::move(title), {{place, std::move(text)}}, true});
}

}  // namespace

std::string_view boolOfHabit(std::string_view word) {
  std::string low(word);
  std::transform(low.begin(), low.end(), low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
  if (low == "yes" || low == "on" || low == "true") return "true";
  if (low == "no" || low == "off" || low == "false") return "false";
  return {};
}

void offerRetyped(Analysis& analysis, const Scope& scope, const syntax::Value& written, const Typing& expected,
                  diagnostics::Diagnostic& finding) {
  const std::string source(analysis.sources.text(written.span));
  if (const auto* list = std::get_if<std::unique_ptr<syntax::List>>(&written.node)) {
    if ((*list)->items.size() != 1 || !looksLike((*list)->items.front(), expected)) return;
    finding.helped("write the value without brackets");
    return offer(finding, "take the brackets away", written.span,
                 std::string(analysis.sources.text((*list)->items.front().span)));
  }
  if (expected.kind == TypeKind::List && expected.element && looksLike(written, *expected.element)) {
    finding.helped(fmt::format("write `[{}]`", source));
    return offer(finding, "write a list", written.span, fmt::format("[{}]", source));
  }
  const auto* text = std::get_if<syntax::PlainText>(&written.node);
  const Typing* element = expected.kind == TypeKind::List ? expected.element : nullptr;
  if (text && element && element->kind == TypeKind::Symbol && hasSymbol(*element, analysis.catalog, text->text)) {
    finding.helped(fmt::format("write `[{}]`", text->text));
    return offer(finding, "write a list", written.span, fmt::format("[{}]", text->text));
  }
  const bool word = std::holds_alternative<std::unique_ptr<syntax::Number>>(written.node) ||
                    std::holds_alternative<syntax::Bool>(written.node);
  if (word && expected.kind == TypeKind::Text) {
    finding.helped("write it in quotes");
    return offer(finding, "write it in quotes", written.span, fmt::format("\"{}\"", source));
  }
  if (!text || !credentialShape(text->text).empty()) return;
  if (auto bare = unquoted(analysis, scope, text->text, expected)) {
    finding.helped("write it without quotes");
    offer(finding, "write it without quotes", written.span, std::move(*bare));
  }
}

void offerReread(const Analysis& analysis, const Value& value, const Typing& expected, Span place,
                 diagnostics::Diagnostic& finding) {
  const std::string path(analysis.sources.text(place));
  if (!isPath(path)) return;
  const bool joins = value.kind == ValueKind::Symbol || value.kind == ValueKind::Number;
  if (joins && expected.kind == TypeKind::Text) {
    finding.helped(fmt::format("a text stands in quotes: `\"${{{}}}\"`", path));
    offer(finding, "write a text", place, fmt::format("\"${{{}}}\"", path));
  } else if (expected.kind == TypeKind::List && expected.element && value.kind == ValueKind::Symbol &&
             expected.element->kind == TypeKind::Symbol) {
    finding.helped(fmt::format("write `[{}]`", path));
    offer(finding, "write a list", place, fmt::format("[{}]", path));
  } else if (value.kind == ValueKind::Object && expected.isText()) {
    finding.helped(fmt::format("name a field of it, such as `{}.title`", path));
  }
}

}  // namespace calm::semantics

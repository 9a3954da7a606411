#include "semantics/mend/elements.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/suggest.h"
#include "semantics/evaluate.h"

namespace calm::semantics {

namespace {

const syntax::List* listOf(const syntax::Value& written) {
  const auto* list = std::get_if<std::unique_ptr<syntax::List>>(&written.node);
  return list ? list->get() : nullptr;
}

/// The value of an item that is a plain name.
bool isOneOf(const syntax::Value& item, std::span<const model::Value> values) {
  const auto* name = std::get_if<syntax::Name>(&item.node);
  return name && std::any_of(values.begin(), values.end(), [&](const model::Value& value) {
           return value.kind == model::ValueKind::Symbol && value.text == name->text;
         });
}

}  // namespace

void offerElements(const Analysis& analysis, const syntax::Value& written, std::span<const model::Value> added,
                   diagnostics::Diagnostic& finding) {
  const syntax::List* list = listOf(written);
  std::string words;
  std::vector<std::string_view> names;
  for (const model::Value& value : added) {
    if (value.kind != model::ValueKind::Symbol) return;
    words += fmt::format("{}{}", words.empty() ? "" : ", ", value.text);
    names.push_back(value.text);
  }
  if (!list || words.empty()) return;
  const bool none = list->items.empty();
  const std::uint32_t at = none ? written.span.begin + 1 : list->items.back().span.end;
  const bool bracketsOnly = analysis.sources.text(written.span).find_first_not_of("[] ") == std::string_view::npos;
  if (none && !bracketsOnly) return;
  finding.fix({fmt::format("add {}", diagnostics::allOf(names)),
               {{{written.span.source, at, at}, none ? words : ", " + words}},
               false});
}

void offerWithoutElements(const Analysis& analysis, const syntax::Value& written, std::span<const model::Value> removed,
                          diagnostics::Diagnostic& finding) {
  const syntax::List* list = listOf(written);
  if (!list) return;
  std::string left;
  std::size_t taken = 0;
  for (const syntax::Value& item : list->items) {
    if (isOneOf(item, removed)) {
      ++taken;
      continue;
    }
    left += fmt::format("{}{}", left.empty() ? "" : ", ", analysis.sources.text(item.span));
  }
  const bool oneLine = analysis.sources.text(written.span).find_first_of("\n/") == std::string_view::npos;
  if (taken == 0 || !oneLine) return;
  finding.fix({taken == 1 ? "take it out" : "take them out", {{written.span, fmt::format("[{}]", left)}}, false});
}

}  // namespace calm::semantics

#include "semantics/evaluate.h"

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "semantics/expansion.h"
#include "semantics/mend/retype.h"
#include "semantics/scope.h"
#include "semantics/text_check.h"
#include "support/overloaded.h"

namespace calm::semantics {

using model::Value;
using model::ValueKind;
using packs::TypeKind;

namespace {

/// Twice what one value may nest.
constexpr std::uint32_t deepest = 256;

Evaluated mismatch(Analysis& analysis, const Scope& scope, const syntax::Value& written, std::string_view found,
                   const Typing& expected) {
  auto& finding = analysis.sink.report(written.span, diagnostics::WrongType, {found}, {describe(expected)});
  offerRetyped(analysis, scope, written, expected, finding);
  return {Value::poison(), nullptr};
}

Evaluated literalSecret(Analysis& analysis, Span place, std::string_view found) {
  analysis.sink.mask(place);
  analysis.sink.report(place, diagnostics::LiteralSecret, {found})
      .helped("keep the secret outside and name it: `secret(\"name/of/it\")`");
  return {Value::poison(), nullptr};
}

Evaluated evaluateNumber(Analysis& analysis, const Scope& scope, const syntax::Value& value,
                         const syntax::Number& number, const Typing* expected) {
  if (expected && expected->kind == TypeKind::Secret) return literalSecret(analysis, value.span, "a number");
  if (number.unit.empty()) {
    if (expected && expected->kind == TypeKind::Duration) {
      analysis.sink.report(value.span, diagnostics::WrongType, {"a number without a unit"}, {describe(*expected)})
          .helped("write the unit: `s`, `min`, `h` or `d`");
      return {Value::poison(), nullptr};
    }
    if (expected && expected->kind != TypeKind::Number) return mismatch(analysis, scope, value, "a number", *expected);
    return {Value::ofNumber(number.value), analysis.typings.of(TypeKind::Number)};
  }
  if (expected && expected->kind != TypeKind::Duration) {
    return mismatch(analysis, scope, value, "a duration", *expected);
  }
  std::uint64_t factor = 1;
  if (number.unit == "min") factor = 60;
  if (number.unit == "h") factor = 3600;
  if (number.unit == "d") factor = 86400;
  const std::string written = fmt::format("{} {}", number.value, number.unit);
  return {Value::ofDuration(analysis.arena.keep(written), number.value * factor),
          analysis.typings.of(TypeKind::Duration)};
}

Evaluated evaluateList(Analysis& analysis, const Scope& scope, const syntax::Value& value, const syntax::List& list,
                       const Typing* expected) {
  if (expected && expected->kind == TypeKind::Secret) {
    analysis.sink.mask(value.span);
  }
  if (expected && expected->kind != TypeKind::List) {
    for (const syntax::Value& item : list.items) markUses(analysis, scope, item);
    return mismatch(analysis, scope, value, "a list", *expected);
  }
  const Typing* element = expected ? expected->element : nullptr;
  model::ValueList items;
  items.reserve(list.items.size());
  bool poisoned = false;
  const Typing* known = element;
  for (const syntax::Value& item : list.items) {
    const Evaluated found = evaluate(analysis, scope, item, element);
    poisoned = poisoned || found.value.kind == ValueKind::Poison;
    if (!known) known = found.typing;
    items.push_back(found.value);
  }
  if (poisoned || !mayHold(analysis, items, value.span)) return {Value::poison(), nullptr};
  const Value made = Value::ofList(&analysis.model.lists.emplace_back(std::move(items)));
  noteSize(analysis, made);
  return {made, expected ? expected : analysis.typings.listOf(known)};
}

/// Keys travel into artefacts like texts.
bool keyMayStand(Analysis& analysis, const syntax::Entry& entry) {
  if (const std::string_view forged = placeholderIn(entry.key); !forged.empty()) {
    analysis.sink.report(entry.keySpan, diagnostics::LooksLikePlaceholder, {forged});
    return false;
  }
  if (const std::string_view shape = credentialShape(entry.key); !shape.empty()) {
    analysis.sink.mask(entry.keySpan);
    analysis.sink.report(entry.keySpan, diagnostics::LooksLikeCredential, {shape})
        .helped("keep it outside and name it with `secret(\"…\")`; if it was ever committed, renew it");
    return false;
  }
  return true;
}

Evaluated evaluateMap(Analysis& analysis, const Scope& scope, const syntax::Value& value, const syntax::Map& map,
                      const Typing* expected) {
  if (expected && expected->kind != TypeKind::Map) {
    for (const syntax::Entry& entry : map.entries) markUses(analysis, scope, entry.value);
    return mismatch(analysis, scope, value, "a map", *expected);
  }
  model::ValueMap entries;
  entries.reserve(map.entries.size());
  std::unordered_map<std::string_view, Span> given;
  bool poisoned = false;
  for (const syntax::Entry& entry : map.entries) {
    const Typing* element = expected ? expected->elementAt(entry.key) : nullptr;
    const Evaluated found = evaluate(analysis, scope, entry.value, element);
    poisoned = (!scope.pack && !keyMayStand(analysis, entry)) || poisoned;
    poisoned = poisoned || found.value.kind == ValueKind::Poison;
    const auto [first, fresh] = given.try_emplace(entry.key, entry.keySpan);
    if (!fresh) {
      analysis.sink.report(entry.keySpan, diagnostics::GivenTwice, {entry.key})
          .helped("take one of the two out")
          .mark(first->second, "first given here");
      poisoned = true;
      continue;
    }
    entries.emplace_back(analysis.arena.keep(entry.key), found.value);
  }
  if (poisoned || !mayHold(analysis, entries, value.span)) return {Value::poison(), nullptr};
  const Value made = Value::ofMap(&analysis.model.maps.emplace_back(std::move(entries)));
  noteSize(analysis, made);
  return {made, expected};
}

/// A value that hangs on a chain of others: the stack has an end.
Evaluated tooFar(Analysis& analysis, Span place) {
  if (!std::exchange(analysis.tooFar, true)) {
    analysis.sink.report(place, diagnostics::TooFar, {fmt::format("{}", deepest)})
        .helped("write the value where it is used, or in one `let`");
  }
  return {Value::poison(), nullptr};
}

Evaluated evaluateHere(Analysis& analysis, const Scope& scope, const syntax::Value& value, const Typing* expected) {
  if (value.tainted) {
    markUses(analysis, scope, value);
    return {Value::poison(), nullptr};
  }
  const auto passed = [&](Evaluated found) -> Evaluated {
    return {conform(analysis, found, expected, value.span), expected ? expected : found.typing};
  };
  return std::visit(
      support::overloaded{
          [&](const syntax::Missing&) -> Evaluated {
            return {Value::poison(), nullptr};
          },
          [&](const syntax::PlainText&) { return evaluateText(analysis, scope, value, expected); },
          [&](const std::unique_ptr<syntax::RichText>&) { return evaluateText(analysis, scope, value, expected); },
          [&](const std::unique_ptr<syntax::Number>& number) {
            return evaluateNumber(analysis, scope, value, *number, expected);
          },
          [&](const syntax::Bool& flag) -> Evaluated {
            if (expected && expected->kind != TypeKind::Bool) {
              return mismatch(analysis, scope, value, flag.value ? "`true`" : "`false`", *expected);
            }
            return {Value::ofBool(flag.value), analysis.typings.of(TypeKind::Bool)};
          },
          [&](const syntax::Name&) { return evaluateName(analysis, scope, value, expected); },
          [&](const std::unique_ptr<syntax::List>& list) {
            return evaluateList(analysis, scope, value, *list, expected);
          },
          [&](const std::unique_ptr<syntax::Map>& map) { return evaluateMap(analysis, scope, value, *map, expected); },
          [&](const std::unique_ptr<syntax::Call>&) { return evaluateCall(analysis, scope, value, expected); },
          [&](const std::unique_ptr<syntax::Select>&) { return passed(evaluatePath(analysis, scope, value)); },
          [&](const std::unique_ptr<syntax::Index>&) { return passed(evaluatePath(analysis, scope, value)); },
          [&](const std::unique_ptr<syntax::Not>&) { return passed(evaluateLogic(analysis, scope, value)); },
          [&](const std::unique_ptr<syntax::Binary>&) { return passed(evaluateLogic(analysis, scope, value)); },
      },
      value.node);
}

}  // namespace

Evaluated evaluate(Analysis& analysis, const Scope& scope, const syntax::Value& value, const Typing* expected) {
  if (analysis.depth == deepest) return tooFar(analysis, value.span);
  ++analysis.depth;
  const Evaluated found = evaluateHere(analysis, scope, value, expected);
  --analysis.depth;
  return found;
}

void markUses(Analysis& analysis, const Scope& scope, const syntax::Value& value) {
  const auto visit = [&](const syntax::Value& inner) { markUses(analysis, scope, inner); };
  std::visit(support::overloaded{
                 [](const syntax::Missing&) {},
                 [](const syntax::PlainText&) {},
                 [](const std::unique_ptr<syntax::Number>&) {},
                 [](const syntax::Bool&) {},
                 [&](const syntax::Name& name) { lookUp(analysis, scope, name.text); },
                 [&](const std::unique_ptr<syntax::RichText>& text) {
                   for (const syntax::TextPart& part : text->parts) {
                     if (part.path) visit(*part.path);
                   }
                 },
                 [&](const std::unique_ptr<syntax::List>& list) {
                   for (const syntax::Value& item : list->items) visit(item);
                 },
                 [&](const std::unique_ptr<syntax::Map>& map) {
                   for (const syntax::Entry& entry : map->entries) visit(entry.value);
                 },
                 [&](const std::unique_ptr<syntax::Call>& call) {
                   for (const syntax::Value& argument : call->arguments) visit(argument);
                 },
                 [&](const std::unique_ptr<syntax::Select>& select) {
                   const auto* base = std::get_if<syntax::Name>(&select->base.node);
                   if (base) {
                     const Meaning meaning = lookUp(analysis, scope, base->text);
                     if (meaning.kind == Meaning::Kind::Alias) {
                       const Alias& alias = analysis.names.aliases[meaning.index];
                       if (!alias.unread) lookUpIn(analysis, alias.target, select->name);
                     }
                     return;
                   }
                   visit(select->base);
                 },
                 [&](const std::unique_ptr<syntax::Index>& index) {
                   visit(index->base);
                   visit(index->index);
                 },
                 [&](const std::unique_ptr<syntax::Not>& inner) { visit(inner->operand); },
                 [&](const std::unique_ptr<syntax::Binary>& binary) {
                   visit(binary->left);
                   visit(binary->right);
                 },
             },
             value.node);
}

}  // namespace calm::semantics

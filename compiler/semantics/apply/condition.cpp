#include "semantics/apply/condition.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "semantics/sharing/judged.h"

namespace calm::semantics {

using model::Value;
using model::ValueKind;
using packs::Condition;
using packs::ConditionKind;

namespace {

bool anyOf(const Analysis& analysis, const std::vector<std::string>& texts, std::string_view text) {
  return judged(analysis, text,
                [&](std::string_view each) { return std::find(texts.begin(), texts.end(), each) != texts.end(); });
}

std::vector<Value> elements(const Value& value) {
  if (value.kind == ValueKind::List) return *value.list;
  return {value};
}

bool has(const Analysis& analysis, const std::vector<Value>& list, const Value& value) {
  return std::any_of(list.begin(), list.end(), [&](const Value& item) { return judgedEqual(analysis, item, value); });
}

}  // namespace

std::vector<Value> offenders(Analysis& analysis, const Condition& condition, const Value& value, const PackScope& scope,
                             const Typing* typing) {
  std::vector<Value> found;
  const std::vector<Value> written = elements(value);
  switch (condition.kind) {
    case ConditionKind::Only:
      for (const Value& item : written) {
        if (!anyOf(analysis, condition.texts, item.text)) found.push_back(item);
      }
      break;
    case ConditionKind::Refuse:
      for (const Value& item : written) {
        if (anyOf(analysis, condition.texts, item.text)) found.push_back(item);
      }
      break;
    case ConditionKind::Covers:
    case ConditionKind::Within: {
      const Value bound = evaluateExpression(analysis, condition.value, scope, typing).value;
      if (bound.kind != ValueKind::List) break;
      const bool covers = condition.kind == ConditionKind::Covers;
      for (const Value& item : covers ? *bound.list : written) {
        if (!has(analysis, covers ? written : *bound.list, item)) found.push_back(item);
      }
      break;
    }
    default:
      break;
  }
  return found;
}

bool holds(Analysis& analysis, const Condition& condition, const Value& value, const PackScope& scope,
           const Typing* typing) {
  const auto any = [&](auto test) {
    return judged(analysis, value.text, [&](std::string_view text) {
      return std::any_of(condition.texts.begin(), condition.texts.end(),
                         [&](const auto& each) { return test(text, each); });
    });
  };
  switch (condition.kind) {
    case ConditionKind::Prefix:
      return any([](std::string_view text, const auto& each) { return text.starts_with(each); });
    case ConditionKind::Suffix:
      return any([](std::string_view text, const auto& each) { return text.ends_with(each); });
    case ConditionKind::NotSuffix:
      return !any([](std::string_view text, const auto& each) { return text.ends_with(each); });
    case ConditionKind::NonEmpty:
      if (value.kind == ValueKind::List) return !value.list->empty();
      return value.kind != ValueKind::Text ||
             !judged(analysis, value.text, [](std::string_view text) { return text.empty(); });
    case ConditionKind::AtMost:
      return value.kind != ValueKind::List || value.list->size() <= condition.number;
    case ConditionKind::Only:
    case ConditionKind::Refuse:
    case ConditionKind::Covers:
    case ConditionKind::Within:
      return offenders(analysis, condition, value, scope, typing).empty();
  }
  return true;
}

std::string describeFailure(Analysis& analysis, const Condition& condition, const Value& value, const PackScope& scope,
                            const Typing* typing) {
  const std::vector<Value> found = offenders(analysis, condition, value, scope, typing);
  if (found.empty()) return {};
  std::string names;
  for (const Value& item : found) names += fmt::format("{}{}", names.empty() ? "" : ", ", show(analysis, item));
  return fmt::format("{} {}", condition.kind == ConditionKind::Covers ? "lacks" : "holds", names);
}

}  // namespace calm::semantics

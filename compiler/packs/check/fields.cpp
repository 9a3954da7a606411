#include "packs/check/fields.h"

#include <algorithm>
#include <array>

namespace calm::packs::check {
namespace {

/// Of these keys a template has exactly one.
constexpr std::array modes =
    std::to_array<std::string_view>({"value", "default", "required", "optional", "forbidden", "remarked"});
constexpr std::array operators = std::to_array<std::string_view>(
    {"prefix", "suffix", "not-suffix", "non-empty", "only", "refuse", "covers", "within", "at-most"});

template <std::size_t Size>
void expectExactlyOne(Checking& checking, const std::string& pointer, const std::array<std::string_view, Size>& keys) {
  const nlohmann::ordered_json& written = checking.document.root[nlohmann::ordered_json::json_pointer(pointer)];
  if (!written.is_object()) return;
  const auto count = std::ranges::count_if(keys, [&](std::string_view key) { return written.contains(key); });
  if (count == 1) return;
  std::string list;
  for (const std::string_view key : keys) list += (list.empty() ? "`" : ", `") + std::string(key) + "`";
  checking.report(pointer, "exactly one of " + list + " belongs here");
}

bool needsRule(FieldMode mode) {
  return mode == FieldMode::Value || mode == FieldMode::Forbidden || mode == FieldMode::Remarked;
}

void checkCondition(Checking& checking, const std::string& pointer, const Condition& condition) {
  expectExactlyOne(checking, pointer, operators);
  expectRule(checking, yaml::step(pointer, "rule"), condition.rule);
  if (condition.rule.empty()) checking.report(pointer, "a condition names the rule that it holds: `rule`");
  expectExpression(checking, pointer, condition.value);
}

}  // namespace

void checkField(Checking& checking, const std::string& pointer, const Kind& kind, const FieldTemplate& field) {
  expectField(checking, pointer, kind, field.name);
  expectExactlyOne(checking, pointer, modes);
  expectRule(checking, yaml::step(pointer, "rule"), field.rule);
  if (needsRule(field.mode) && field.rule.empty()) {
    checking.report(pointer, "the template of `" + field.name + "` names the rule that it holds: `rule`");
  }
  expectExpressions(checking, yaml::step(pointer, field.mode == FieldMode::Default ? "default" : "value"),
                    field.values);
  expectExpressions(checking, yaml::step(pointer, "accepts"), field.accepts);
  expectExpression(checking, yaml::step(pointer, "from"), field.from);
  expectOneOf(checking, yaml::step(pointer, "refers"), "object", field.refers, checking.templateIds);
  for (std::size_t i = 0; i < field.conditions.size(); ++i) {
    checkCondition(checking, yaml::step(yaml::step(pointer, "conditions"), i), field.conditions[i]);
  }
}

}  // namespace calm::packs::check

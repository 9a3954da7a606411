#include <array>

#include "packs/read/parts.h"

namespace calm::packs::read {
namespace {

struct NamedCondition {
  std::string_view key;
  ConditionKind kind;
};

constexpr std::array conditionKinds = std::to_array<NamedCondition>({
    {"prefix", ConditionKind::Prefix},
    {"suffix", ConditionKind::Suffix},
    {"not-suffix", ConditionKind::NotSuffix},
    {"non-empty", ConditionKind::NonEmpty},
    {"only", ConditionKind::Only},
    {"refuse", ConditionKind::Refuse},
    {"covers", ConditionKind::Covers},
    {"within", ConditionKind::Within},
    {"at-most", ConditionKind::AtMost},
});

FieldMode modeOf(const Json& value) {
  if (!member(value, "value").is_null()) return FieldMode::Value;
  if (!member(value, "default").is_null()) return FieldMode::Default;
  if (flag(value, "required")) return FieldMode::Required;
  if (!member(value, "forbidden").is_null()) return FieldMode::Forbidden;
  if (!member(value, "remarked").is_null()) return FieldMode::Remarked;
  return FieldMode::Optional;
}

/// A rule, or the rule that `forbidden: RULE` and `remarked: RULE` name.
std::string ruleOf(const Json& value) {
  for (const std::string_view key : {"rule", "forbidden", "remarked"}) {
    if (const Json& named = member(value, key); named.is_string()) return text(named);
  }
  return {};
}

MatchBy matchBy(std::string_view written) {
  if (written == "label") return MatchBy::Label;
  if (written == "key") return MatchBy::Key;
  return MatchBy::Kind;
}

}  // namespace

Condition condition(const Json& value, const std::string& ruleOfField) {
  Condition made;
  made.rule = member(value, "rule").is_null() ? ruleOfField : text(value, "rule");
  made.severity = text(value, "severity");
  for (const NamedCondition& each : conditionKinds) {
    const Json& operand = member(value, each.key);
    if (operand.is_null()) continue;
    made.kind = each.kind;
    if (each.kind == ConditionKind::Covers || each.kind == ConditionKind::Within) {
      made.value = text(operand);
    } else if (each.kind == ConditionKind::AtMost) {
      made.number = operand.is_number_integer() ? operand.get<std::uint32_t>() : 0;
    } else if (each.kind != ConditionKind::NonEmpty) {
      made.texts = texts(operand);
    }
    break;
  }
  return made;
}

FieldTemplate fieldTemplate(const std::string& name, const Json& value) {
  FieldTemplate made;
  made.name = name;
  made.mode = modeOf(value);
  made.values = texts(value, made.mode == FieldMode::Default ? "default" : "value");
  made.accepts = texts(value, "accepts");
  made.rule = ruleOf(value);
  made.from = text(value, "from");
  made.refers = text(value, "refers");
  made.conditions = listOf(member(value, "conditions"), [&](const Json& each) { return condition(each, made.rule); });
  return made;
}

ObjectTemplate objectTemplate(const Json& value) {
  ObjectTemplate made;
  made.id = text(value, "id");
  made.kind = text(value, "kind");
  made.serves = texts(value, "serves");
  made.variants = texts(value, "variants");
  made.match = matchBy(text(value, "match"));
  made.key = text(value, "key");
  const Json& name = member(value, "name");
  made.name = name.is_object() ? text(name, "default") : text(name);
  made.namePrefix = text(name, "prefix");
  made.nameRule = text(name, "rule");
  made.labelRule = text(name, "label-rule");
  made.several = flag(value, "several");
  made.againRule = text(value, "again");
  made.neededRule = text(value, "needed-rule");
  made.rule = text(value, "rule");
  made.optional = flag(value, "optional");
  made.fields = mapOf(member(value, "fields"), fieldTemplate);
  made.blocks = listOf(member(value, "blocks"), objectTemplate);
  for (auto& [kind, rule] : textMap(member(value, "strays"))) made.strays.push_back({kind, rule});
  return made;
}

Check check(const Json& value) {
  Check made;
  made.rule = text(value, "rule");
  made.object = text(value, "object");
  made.paths = texts(value, "paths");
  made.variants = texts(value, "variants");
  made.when = text(value, "when");
  made.require = text(value, "require");
  made.at = text(value, "at");
  return made;
}

}  // namespace calm::packs::read

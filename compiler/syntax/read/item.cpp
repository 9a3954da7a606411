#include <utility>

#include "syntax/read/reading.h"

namespace calm::syntax {

Item readItem(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return BrokenItem{};
  const auto children = reading.inside(*rule);
  if (children.begin() == children.end()) return BrokenItem{reading.span(*rule)};
  const RuleNode& child = *children.begin();
  switch (child.rule) {
    case Rule::Import:
      return readImport(reading, &child);
    case Rule::Param:
      return readParam(reading, &child);
    case Rule::Environment:
      return readEnvironment(reading, &child);
    case Rule::Let:
      return readLet(reading, &child);
    case Rule::Assert:
      return readAssert(reading, &child);
    case Rule::Loop:
      return readLoop(reading, &child);
    case Rule::Block:
      return readBlock(reading, &child);
    default:
      return BrokenItem{reading.span(*rule)};
  }
}

Import readImport(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return {};
  Import import;
  import.span = reading.span(*rule);
  import.path = readText(reading, reading.pieces[rule->first + 1]);
  if (rule->first + 3 < rule->last) import.alias = reading.identifier(rule->first + 3);
  return import;
}

Param readParam(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return {};
  Param param;
  param.span = reading.span(*rule);
  param.name = reading.identifier(rule->first + 1);
  param.type = readType(reading, reading.child(*rule, Rule::Type));
  const RuleNode* value = reading.child(*rule, Rule::Value);
  param.hasDefault = value != nullptr;
  param.value = readValue(reading, value);
  param.documentation = readDocumentation(reading, reading.pieces[rule->first].token);
  return param;
}

Environment readEnvironment(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return {};
  Environment environment;
  environment.span = reading.span(*rule);
  environment.name = reading.identifier(rule->first + 1);
  Entries entries = readEntries(reading, *rule);
  environment.entries = std::move(entries.read);
  const Piece& brace = reading.pieces[rule->first + 2];
  environment.damaged = entries.lost || brace.has(Mark::Damaged) || brace.has(Mark::BrokenHeader);
  return environment;
}

Let readLet(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return {};
  Let let;
  let.span = reading.span(*rule);
  let.name = reading.identifier(rule->first + 1);
  let.type = readType(reading, reading.child(*rule, Rule::Type));
  let.value = readValue(reading, reading.child(*rule, Rule::Value));
  let.documentation = readDocumentation(reading, reading.pieces[rule->first].token);
  return let;
}

Assert readAssert(Reading& reading, const RuleNode* rule) {
  if (rule == nullptr) return {};
  Assert assertion;
  assertion.span = reading.span(*rule);
  assertion.condition = readValue(reading, reading.child(*rule, Rule::Value));
  assertion.message = readText(reading, reading.pieces[rule->last - 1]);
  return assertion;
}

}  // namespace calm::syntax

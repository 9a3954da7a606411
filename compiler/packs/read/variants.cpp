#include "packs/read/parts.h"

namespace calm::packs::read {
namespace {

Fact fact(const std::string& id, const Json& value) {
  return {id, text(value, "value"), texts(value, "values"), texts(value, "needs"), text(value, "rule")};
}

Decision decision(const Json& value) {
  Decision made;
  eachMember(member(value, "when"),
             [&](const std::string& fact, const Json& values) { made.when.emplace_back(fact, texts(values)); });
  made.variant = text(value, "variant");
  made.rule = text(value, "rule");
  return made;
}

Variants::Forbidden forbidden(const Json& value) {
  return {texts(value, "variants"), texts(value, "kinds"), text(value, "rule")};
}

}  // namespace

Variants variants(const Json& value) {
  Variants made;
  made.rule = text(value, "rule");
  made.statedBy = text(value, "stated-by");
  made.facts = mapOf(member(value, "facts"), fact);
  made.decisions = listOf(member(value, "decide"), decision);
  made.forbidden = listOf(member(value, "forbid"), forbidden);
  return made;
}

}  // namespace calm::packs::read

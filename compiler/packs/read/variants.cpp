#include "packs/read/parts.h"

namespace calm::packs::read {

Variants variants(const Json& value) {
  Variants made;
  made.rule = text(value, "rule");
  made.statedBy = text(value, "stated-by");
  if (const Json& facts = member(value, "facts"); facts.is_object()) {
    for (const auto& [id, fact] : facts.items()) {
      made.facts.push_back({id, text(fact, "value"), texts(fact, "values"), texts(fact, "needs"), text(fact, "rule")});
    }
  }
  if (const Json& rows = member(value, "decide"); rows.is_array()) {
    for (const Json& row : rows) {
      Decision decision;
      if (const Json& when = member(row, "when"); when.is_object()) {
        for (const auto& [fact, values] : when.items()) decision.when.emplace_back(fact, texts(values));
      }
      decision.variant = text(row, "variant");
      decision.rule = text(row, "rule");
      made.decisions.push_back(std::move(decision));
    }
  }
  if (const Json& rows = member(value, "forbid"); rows.is_array()) {
    for (const Json& row : rows) {
      made.forbidden.push_back({texts(row, "variants"), texts(row, "kinds"), text(row, "rule")});
    }
  }
  return made;
}

}  // namespace calm::packs::read

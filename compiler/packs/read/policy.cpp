#include "packs/policy.h"

#include "packs/read/parts.h"

namespace calm::packs::read {
namespace {

Demand demandOf(const Json& value) {
  if (!member(value, "wants").is_null()) return Demand::UseCase;
  if (!member(value, "has").is_null()) return Demand::Has;
  if (!member(value, "conditions").is_null()) return Demand::Conditions;
  return Demand::Require;
}

PolicyCheck policyCheck(const Json& value) {
  PolicyCheck made;
  made.rule = text(value, "rule");
  made.products = texts(value, "products");
  made.object = text(value, "object");
  if (made.object.empty()) made.object = "tenant";
  made.when = text(value, "when");
  made.demand = demandOf(value);
  made.useCase = text(value, "wants");
  made.field = text(value, made.demand == Demand::Has ? "has" : "field");
  made.conditions = listOf(member(value, "conditions"), [&](const Json& each) { return condition(each, made.rule); });
  made.require = text(value, "require");
  return made;
}

}  // namespace

Policy policy(const Json& root) {
  Policy made;
  made.id = text(root, "policy");
  made.name = text(root, "name");
  made.page = text(root, "page");
  made.checks = listOf(member(root, "checks"), policyCheck);
  made.rules = mapOf(member(root, "rules"), rule);
  for (Rule& each : made.rules) {
    each.kind = "policy";
    if (each.page.empty()) each.page = made.page;
  }
  return made;
}

}  // namespace calm::packs::read

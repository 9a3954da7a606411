#include "packs/check/checking.h"
#include "packs/variant_table.h"

namespace calm::packs::check {

void checkUseCases(Checking& checking) {
  std::vector<std::string> known;
  for (const UseCaseName& each : checking.shared.useCases) known.push_back(each.id);
  expectRule(checking, "/use-cases/rule", checking.pack.supportedRule);
  for (const UseCase& useCase : checking.pack.useCases) {
    const std::string pointer = yaml::step("/use-cases/supported", useCase.id);
    expectOneOf(checking, pointer, "use case", useCase.id, known);
    expectRule(checking, yaml::step(pointer, "rule"), useCase.rule);
  }
}

void checkVariants(Checking& checking) {
  const Variants& variants = checking.pack.variants;
  expectRule(checking, "/variants/rule", variants.rule);
  if (const Kind* tenant = checking.kind(checking.tenantKind()); tenant && !variants.statedBy.empty()) {
    expectField(checking, "/variants/stated-by", *tenant, variants.statedBy);
  }
  for (const Fact& fact : variants.facts) {
    const std::string pointer = yaml::step("/variants/facts", fact.id);
    expectExpression(checking, yaml::step(pointer, "value"), fact.value);
    expectExpressions(checking, yaml::step(pointer, "needs"), fact.needs);
  }
  for (std::size_t i = 0; i < variants.decisions.size(); ++i) {
    expectRule(checking, yaml::step(yaml::step("/variants/decide", i), "rule"), variants.decisions[i].rule);
  }
  for (std::size_t i = 0; i < variants.forbidden.size(); ++i) {
    const std::string pointer = yaml::step("/variants/forbid", i);
    const Variants::Forbidden& row = variants.forbidden[i];
    expectAllOf(checking, yaml::step(pointer, "variants"), "variant", row.variants, checking.variants);
    for (const std::string& kind : row.kinds) expectKind(checking, yaml::step(pointer, "kinds"), kind);
    expectRule(checking, yaml::step(pointer, "rule"), row.rule);
  }
  for (std::string& problem : variantProblems(variants)) checking.report("/variants/decide", std::move(problem));
}

}  // namespace calm::packs::check

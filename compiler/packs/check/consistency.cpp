#include "packs/check/consistency.h"

#include <algorithm>

#include "packs/check/checking.h"
#include "packs/product_kinds.h"

namespace calm::packs::check {
namespace {

void collectIds(const std::vector<ObjectTemplate>& objects, std::vector<std::string>& ids) {
  for (const ObjectTemplate& object : objects) {
    ids.push_back(object.id);
    collectIds(object.blocks, ids);
  }
}

std::vector<Kind> allKinds(const Kinds& shared, const Pack& pack) {
  std::vector<Kind> made = kindsOfProduct(shared, pack);
  for (const Kind& kind : shared.kinds) {
    if (std::ranges::find(made, kind.name, &Kind::name) == made.end()) made.push_back(kind);
  }
  return made;
}

Checking checkingOf(const yaml::Document& document, const Pack& pack, const Kinds& shared) {
  Checking made{document, pack, shared, allKinds(shared, pack), {}, {}, {}, {}};
  collectIds(pack.objects, made.templateIds);
  for (const UseCase& useCase : pack.useCases) made.paths.push_back(useCase.path);
  for (const Decision& row : pack.variants.decisions) made.variants.push_back(row.variant);
  return made;
}

}  // namespace

/// A name of the language: what a tenant can write after its colon.
void checkIdentity(Checking& checking) {
  const auto isName = [](std::string_view name) {
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto fits = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
    return !name.empty() && isLetter(name.front()) && std::ranges::all_of(name, fits);
  };
  const Pack& pack = checking.pack;
  if (!isName(pack.product)) checking.report("/product", "`" + pack.product + "` is no name of the language");
  for (std::size_t i = 0; i < pack.aliases.size(); ++i) {
    if (isName(pack.aliases[i])) continue;
    checking.report(yaml::step("/aliases", i), "`" + pack.aliases[i] + "` is no name of the language");
  }
}

PackProblems consistency(const yaml::Document& document, const Kinds& kinds) {
  PackProblems problems;
  checkFieldTypes(document, "/common-fields", kinds.kinds, problems);
  for (const Kind& kind : kinds.kinds) {
    const std::string pointer = yaml::step("/kinds", kind.name);
    checkFieldTypes(document, yaml::step(pointer, "fields"), kinds.kinds, problems);
    for (const std::string& place : kind.standsIn) {
      if (place == "file" || std::ranges::find(kinds.kinds, place, &Kind::name) != kinds.kinds.end()) continue;
      problems.push_back(document.problem(yaml::step(pointer, "stands-in"), "there is no kind `" + place + "`"));
    }
  }
  for (const auto& [name, expression] : kinds.scope) {
    const std::string problem = expressionProblem(expression);
    if (!problem.empty()) problems.push_back(document.problem(yaml::step("/scope", name), problem));
  }
  return problems;
}

PackProblems consistency(const yaml::Document& document, const Pack& pack, const Kinds& kinds) {
  Checking checking = checkingOf(document, pack, kinds);
  checkIdentity(checking);
  checkKinds(checking);
  checkUseCases(checking);
  checkVariants(checking);
  checkObjects(checking);
  checkChecks(checking);
  checkSteps(checking);
  checkArtefacts(checking);
  checkRules(checking);
  std::ranges::stable_sort(checking.problems, {}, &PackProblem::line);
  return std::move(checking.problems);
}

}  // namespace calm::packs::check

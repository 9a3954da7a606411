#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "packs/pack.h"
#include "packs/yaml/document.h"

namespace calm::packs::check {

/// What the checks of one pack share: the pack, its kinds as its tenants see them, and the problems found.
struct Checking {
  const yaml::Document& document;
  const Pack& pack;
  const Kinds& shared;
  /// The shared kinds, those that the pack extends in their extended form, and the pack's own.
  std::vector<Kind> kinds;
  std::vector<std::string> templateIds;
  std::vector<std::string> paths;
  std::vector<std::string> variants;
  PackProblems problems;

  void report(std::string_view pointer, std::string message) {
    problems.push_back(document.problem(pointer, std::move(message)));
  }
  const Kind* kind(std::string_view name) const;
  /// The kind that names its product: what templates stand in.
  std::string tenantKind() const;
  const ObjectTemplate* objectTemplate(std::string_view id) const;
};

/// `there is no rule `X`, did you mean `Y`?`
std::string noSuch(std::string_view noun, const std::string& name, const std::vector<std::string>& known);

/// `name` is none of `known`: reports it with a suggestion. An empty name is accepted: it was left out.
void expectOneOf(Checking& checking, std::string_view pointer, std::string_view noun, const std::string& name,
                 const std::vector<std::string>& known);
void expectAllOf(Checking& checking, std::string_view pointer, std::string_view noun,
                 const std::vector<std::string>& names, const std::vector<std::string>& known);

void expectRule(Checking& checking, std::string_view pointer, const std::string& rule);
void expectKind(Checking& checking, std::string_view pointer, const std::string& name);
/// The kind has the field.
void expectField(Checking& checking, std::string_view pointer, const Kind& kind, const std::string& field);

/// An expression of the language, and the tables and paths that it names.
void expectExpression(Checking& checking, std::string_view pointer, const Expression& expression);
void expectExpressions(Checking& checking, std::string_view pointer, const std::vector<Expression>& expressions);
/// The `${…}` of a text of a step.
void expectText(Checking& checking, std::string_view pointer, const std::string& text);

/// The checks themselves, in the order in which consistency runs them.
void checkIdentity(Checking& checking);
void checkKinds(Checking& checking);
void checkUseCases(Checking& checking);
void checkVariants(Checking& checking);
void checkObjects(Checking& checking);
void checkChecks(Checking& checking);
void checkSteps(Checking& checking);
void checkArtefacts(Checking& checking);
void checkRules(Checking& checking);

/// Why the text is no type of the language; empty where it is one.
std::string typeProblem(std::string_view written, const std::vector<Kind>& kinds);
/// Types of the fields written at `pointer` of a document.
void checkFieldTypes(const yaml::Document& document, std::string_view pointer, const std::vector<Kind>& kinds,
                     PackProblems& problems);

/// Letters in capitals, digits, a hyphen: `C4C-13`.
bool isRuleId(std::string_view id);

/// Why the text is no expression; empty where it is one.
std::string expressionProblem(std::string_view expression);

}  // namespace calm::packs::check

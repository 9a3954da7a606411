#include <algorithm>

#include "packs/check/checking.h"

namespace calm::packs::check {
namespace {

bool isStep(const Pack& pack, const std::string& id) {
  return std::ranges::find(pack.steps, id, &StepTemplate::id) != pack.steps.end();
}

bool isCarried(const Pack& pack, const Rule& rule) {
  return !rule.steps.empty() || std::ranges::any_of(pack.steps, [&](const StepTemplate& step) {
    return std::ranges::find(step.rules, rule.id) != step.rules.end();
  });
}

void checkRule(Checking& checking, const std::string& pointer, const Rule& rule) {
  if (!isRuleId(rule.id)) checking.report(pointer, "`" + rule.id + "` is no id of a rule: capitals, `-`, a number");
  if (rule.id.starts_with("CALM")) checking.report(pointer, "ids that begin with CALM belong to the language");
  if (rule.basis == Basis::Ambiguous && rule.severity == "error") {
    checking.report(yaml::step(pointer, "severity"), "an ambiguous rule only ever gives a note");
  }
  if (rule.holding == Holding::Step && !isCarried(checking.pack, rule)) {
    checking.report(pointer, "no step carries the rule `" + rule.id + "`, which says `is: step`");
  }
  for (std::size_t i = 0; i < rule.steps.size(); ++i) {
    if (isStep(checking.pack, rule.steps[i])) continue;
    checking.report(yaml::step(yaml::step(pointer, "steps"), i), "there is no step `" + rule.steps[i] + "`");
  }
  if (!rule.fires.starts_with("CALM")) expectRule(checking, yaml::step(pointer, "fires"), rule.fires);
  std::vector<std::string> known;
  for (const UseCaseName& useCase : checking.shared.useCases) known.push_back(useCase.id);
  expectAllOf(checking, yaml::step(pointer, "use-cases"), "use case", rule.useCases, known);
}

}  // namespace

bool isRuleId(std::string_view id) {
  const auto fits = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; };
  return !id.empty() && id.front() >= 'A' && id.front() <= 'Z' && std::ranges::all_of(id, fits) &&
         id.find('-') != std::string_view::npos;
}

void checkRules(Checking& checking) {
  for (const Rule& rule : checking.pack.rules) checkRule(checking, yaml::step("/rules", rule.id), rule);
}

}  // namespace calm::packs::check

#include "lower/step_memo.h"

#include <string>

namespace calm::lower {

const StepOrder& StepMemo::order(const std::vector<model::Step>& steps) {
  Templates templates;
  templates.reserve(steps.size());
  for (const model::Step& step : steps) templates.push_back(step.source);
  const auto known = orders_.find(templates);
  if (known != orders_.end()) return known->second;
  return orders_.emplace(std::move(templates), orderOf(steps)).first->second;
}

const std::vector<const packs::Rule*>& StepMemo::rules(const packs::Pack& pack, const packs::StepTemplate& step) {
  const auto [known, fresh] = rules_.try_emplace({&pack, &step});
  if (!fresh) return known->second;
  for (const std::string& id : step.rules) {
    if (const packs::Rule* rule = pack.rule(id)) known->second.push_back(rule);
  }
  return known->second;
}

}  // namespace calm::lower

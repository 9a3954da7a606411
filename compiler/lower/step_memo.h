#pragma once

#include <map>
#include <utility>
#include <vector>

#include "lower/step_order.h"
#include "model/step.h"
#include "packs/pack.h"

namespace calm::lower {

/// What the steps of many tenants have in common, worked out once: a landscape has few lists of steps, and many
/// tenants.
class StepMemo {
 public:
  /// As orderOf() says. Good as long as the memo.
  const StepOrder& order(const std::vector<model::Step>& steps);
  /// The rules that a step of the pack follows. Good as long as the memo.
  const std::vector<const packs::Rule*>& rules(const packs::Pack& pack, const packs::StepTemplate& step);

 private:
  using Templates = std::vector<const packs::StepTemplate*>;

  /// An order depends on nothing but the templates that the steps were made from.
  std::map<Templates, StepOrder> orders_;
  std::map<std::pair<const packs::Pack*, const packs::StepTemplate*>, std::vector<const packs::Rule*>> rules_;
};

}  // namespace calm::lower

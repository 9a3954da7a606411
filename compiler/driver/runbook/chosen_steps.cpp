#include "driver/runbook/chosen_steps.h"

#include <fmt/format.h>

#include <cstdint>
#include <deque>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace calm::driver::runbook {
namespace {

std::string_view roleOf(const plan::Step& step) { return step.role.empty() ? anyone : step.role; }

/// The steps that remain, with what they wait for; texts of remarks live as long as this.
class Part {
 public:
  Part(std::span<const plan::Step> steps, std::string_view role) : steps_(steps) {
    for (std::uint32_t at = 0; at < steps.size(); ++at) {
      if (roleOf(steps[at]) != role) continue;
      numbers_.emplace(at, static_cast<std::uint32_t>(kept_.size()));
      kept_.push_back(steps[at]);
    }
    for (plan::Step& step : kept_) waitForKept(step);
  }

  std::span<const plan::Step> steps() const { return kept_; }

 private:
  void waitForKept(plan::Step& step) {
    std::vector<std::uint32_t> before;
    std::vector<std::string_view> remarks;
    for (const std::uint32_t at : std::exchange(step.dependsOn, {})) {
      if (const auto kept = numbers_.find(at); kept != numbers_.end()) {
        before.push_back(kept->second);
        continue;
      }
      texts_.push_back(fmt::format("Wait for the step `{}`: {}.", steps_[at].id, roleOf(steps_[at])));
      remarks.push_back(texts_.back());
    }
    step.dependsOn = std::move(before);
    step.remarks.insert(step.remarks.begin(), remarks.begin(), remarks.end());
  }

  std::span<const plan::Step> steps_;
  std::vector<plan::Step> kept_;
  std::map<std::uint32_t, std::uint32_t> numbers_;
  std::deque<std::string> texts_;
};

}  // namespace

void ChosenSteps::tenant(const plan::Tenant& tenant) {
  tenants_.emplace(tenant.id);
  if (wants(tenant)) to_.tenant(tenant);
}

void ChosenSteps::steps(const plan::Tenant& tenant, std::span<const plan::Step> steps) {
  for (const plan::Step& step : steps) roles_.emplace(roleOf(step));
  if (!wants(tenant)) return;
  if (choice_.role.empty()) return to_.steps(tenant, steps);
  const Part part(steps, choice_.role);
  if (!part.steps().empty()) to_.steps(tenant, part.steps());
}

}  // namespace calm::driver::runbook

#pragma once

#include <set>
#include <span>
#include <string>
#include <utility>

#include "plan/visitor.h"

namespace calm::driver::runbook {

/// Which steps are wanted; what is empty leaves nothing out.
struct Choice {
  std::string tenant;
  std::string role;
};

/// Who carries out a step that every person may.
inline constexpr std::string_view anyone = "anyone";

/// Reads the wanted part of a plan to another visitor. A step that waits for one that is left out says so in a remark.
class ChosenSteps final : public plan::Visitor {
 public:
  ChosenSteps(Choice choice, plan::Visitor& to) : choice_(std::move(choice)), to_(to) {}

  void begin(const plan::Landscape& landscape) override { to_.begin(landscape); }
  void tenant(const plan::Tenant& tenant) override;
  void steps(const plan::Tenant& tenant, std::span<const plan::Step> steps) override;
  void end(std::span<const plan::SecretUse> secrets) override { to_.end(secrets); }

  /// Every tenant and every role of the plan, wanted or not.
  const std::set<std::string>& tenants() const { return tenants_; }
  const std::set<std::string>& roles() const { return roles_; }

 private:
  bool wants(const plan::Tenant& tenant) const { return choice_.tenant.empty() || choice_.tenant == tenant.id; }

  Choice choice_;
  plan::Visitor& to_;
  std::set<std::string> tenants_;
  std::set<std::string> roles_;
};

}  // namespace calm::driver::runbook

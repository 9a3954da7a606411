#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plan/visitor.h"
#include "support/text_arena.h"

namespace calm::test {

/// A plan that is held whole, so that a test can look at it from several sides.
struct WholePlan {
  std::string environment;
  std::vector<plan::Tenant> tenants;
  /// Tenant by tenant, each in the order in which they are carried out.
  std::vector<plan::Step> steps;
  std::vector<plan::SecretUse> secrets;
  std::vector<source::Span> sources;
};

/// Reads it to a visitor, and no more than it asks for.
void read(const WholePlan& plan, plan::Visitor& visitor);

/// Keeps all that is read to it.
class PlanKeeper final : public plan::Visitor {
 public:
  /// As long as the keeper lives.
  const WholePlan& plan() const { return plan_; }

  void begin(const plan::Landscape& landscape) override;
  void tenant(const plan::Tenant& tenant) override;
  void steps(const plan::Tenant&, std::span<const plan::Step> steps) override;
  void end(std::span<const plan::SecretUse> secrets) override;

 private:
  void keep(std::string_view& text) { text = texts_.keep(text); }
  void keep(plan::Leaf& leaf);
  void keep(plan::Object& object);

  WholePlan plan_;
  support::TextArena texts_;
};

}  // namespace calm::test

#pragma once

#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "emit/emit.h"
#include "emit/memory_output.h"
#include "plan/plan.h"
#include "source/source_map.h"
#include "unit/whole_plan_test.h"

namespace calm::emit::test {

/// A landscape made by hand: a tenant with a system and an endpoint, and one with a destination. It owns the packs,
/// the kinds and the source that the plan views.
class AcmePlan {
 public:
  AcmePlan();
  AcmePlan(const AcmePlan&) = delete;
  AcmePlan& operator=(const AcmePlan&) = delete;

  calm::test::WholePlan plan;

  /// Every artefact, the manifest last.
  OutputFiles emitted() const;

  /// The place of this text in the source; the first one that follows `after`.
  source::Span at(std::string_view text, std::string_view after = {}) const;
  /// An origin: written there.
  plan::Origin written(std::string_view text, std::string_view after = {}) const;
  /// An origin: derived by the rule, for the block that begins with `cause`, from the text `from`.
  plan::Origin derived(std::string_view rule, std::string_view field, std::string_view cause,
                       std::string_view from = {});

  const packs::Kind& kind(std::string_view name) const;
  const packs::Pack& crm() const { return crm_; }

 private:
  void makeKinds();
  void makePacks();
  plan::Tenant sales();
  plan::Tenant entitlements();
  void makeSteps();

  source::SourceMap sources_;
  std::vector<std::string> paths_;
  std::deque<packs::Kind> kinds_;
  packs::Pack crm_;
  packs::Pack rights_;
  std::string text_;
};

/// The bytes of the file with this path; fails the test where there is none.
std::string bytesOf(const OutputFiles& output, std::string_view path);

plan::Leaf leafOf(plan::LeafKind kind, std::string_view text, const plan::Origin& origin);
plan::Leaf symbolOf(std::string_view text, std::string_view label, std::string_view sap, const plan::Origin& origin);
plan::Leaf listOf(std::initializer_list<plan::Leaf> items, const plan::Origin& origin);

}  // namespace calm::emit::test

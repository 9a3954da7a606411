#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "emit/emit.h"
#include "plan/plan.h"

namespace calm::emit::runbook {

/// Where a step stands: the tenant whose page it is on, and its number there, from 1.
struct StepPlace {
  std::string_view tenant;
  std::size_t number = 0;
};

/// The steps of a landscape, by page and by id.
struct StepIndex {
  std::unordered_map<std::string_view, StepPlace> places;
  std::unordered_map<std::string_view, std::vector<const plan::Step*>> byTenant;
};

StepIndex indexSteps(const plan::Plan& plan);

/// What the parts of a page read.
struct PageContext {
  const plan::Plan& plan;
  const Context& context;
  const StepIndex& index;
  const plan::Tenant& tenant;
  const std::vector<const plan::Step*>& steps;
};

/// Heading, and what the tenant is: everything that the landscape knows of it, and its use cases.
void appendIntroduction(std::string& page, const PageContext& of);

/// Check boxes for every step, by the part of the page in which it stands.
void appendProgress(std::string& page, const PageContext& of);

/// The steps, in parts: a part ends where another person, or another system, takes over.
void appendParts(std::string& page, const PageContext& of);

/// One step with everything that is needed to carry it out.
void appendStep(std::string& page, const PageContext& of, const plan::Step& step, std::size_t number);

/// The secrets that the steps need: their names, the steps, and how they are filled.
void appendSecrets(std::string& page, const PageContext& of);

/// The rules that the steps carry out, each once, with what it says.
void appendRuleList(std::string& page, const PageContext& of);

}  // namespace calm::emit::runbook

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "emit/emit.h"
#include "emit/runbook/memo.h"
#include "plan/plan.h"

namespace calm::emit::runbook {

/// What the parts of a page read.
struct PageContext {
  const Context& context;
  /// Empty: the nameless one.
  std::string_view environment;
  const plan::Tenant& tenant;
  std::span<const plan::Step> steps;
  Memo& memo;
  /// Stands before every name that is linked to; not empty where several tenants share a file.
  std::string_view anchors;
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

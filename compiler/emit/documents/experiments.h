#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace calm::emit::documents {

/// A document that is made for a tenant and that nobody is known to have used yet.
struct Experiment {
  /// From the output folder.
  std::string path;
  /// What the document says of itself in its member `experimental`.
  std::string_view says;
};

/// Those of the targets that are wanted, so that whoever reads the runbook learns of them, too.
std::vector<Experiment> experimentsFor(const plan::Tenant& tenant, std::span<const std::string> targets);

}  // namespace calm::emit::documents

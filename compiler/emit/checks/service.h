#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/plan.h"

namespace calm::emit::checks {

/// What is known of a service that checks ask: `url`, `tokenUrl`; copied out of the plan.
struct Service {
  struct Member {
    std::string key;
    std::string text;
    plan::Origin origin;
  };
  std::vector<Member> members;

  /// Null where it is not known.
  const Member* find(std::string_view key) const;
};

/// What the tenant's product says of its API.
Service serviceOf(const plan::Tenant& tenant);

}  // namespace calm::emit::checks

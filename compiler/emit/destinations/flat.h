#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

namespace calm::emit::destinations {

/// A property of the flat object.
struct Property {
  std::string_view key;
  /// SAP's value; of a secret its name.
  std::string text;
  bool isSecret = false;
  const plan::Origin* origin = nullptr;
};

/// A destination as SAP's destination service takes it: texts under exact keys, each key once, `Name` first. Views the
/// plan.
struct Destination {
  std::string_view name;
  const plan::Origin* origin = nullptr;
  std::vector<Property> properties;
};

/// The destinations of a tenant, in the order of the plan.
std::vector<Destination> destinationsOf(const plan::Tenant& tenant);

}  // namespace calm::emit::destinations

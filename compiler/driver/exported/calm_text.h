#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "driver/exported/exported.h"
#include "packs/kind.h"

namespace calm::driver::exported {

/// The tenant that the destinations are put into.
struct TenantHeader {
  std::string name;
  std::string product;
};

struct CalmText {
  /// In canonical form.
  std::string text;
  std::vector<Remark> remarks;
};

/// Calm text that declares the destinations as blocks of the kind `destination`, which `kind` is. What Calm can not say
/// is left out with a remark; every secret is named, `secret("TENANT/DESTINATION/KEY")`, and no value of one is
/// written. A destination that comes a second time is left out.
CalmText calmText(const std::vector<Destination>& destinations, const packs::Kind& kind, const TenantHeader& tenant);

}  // namespace calm::driver::exported

#pragma once

#include <string>
#include <string_view>

#include "packs/catalog.h"

namespace calm::packs::explain {

/// The members of an example inside a whole landscape that compiles: a tenant of the product with the use cases of the
/// rule, and a Cloud ALM tenant `alm` with a service key.
std::string exampleLandscape(const Catalog& catalog, const Pack& pack, const Rule& rule, std::string_view members);

}  // namespace calm::packs::explain

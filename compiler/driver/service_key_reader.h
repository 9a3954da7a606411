#pragma once

#include <string>
#include <string_view>

#include "semantics/program.h"
#include "support/result.h"

namespace calm::driver {

/// Reads the JSON of a service key as SAP BTP gives it (`endpoints.Api`, `uaa.clientid`, …), or the same members at
/// the top. The client secret is never kept, and no problem says anything of a value.
support::Result<semantics::ServiceKeyFile, semantics::KeyProblem> readServiceKey(std::string_view json);

}  // namespace calm::driver

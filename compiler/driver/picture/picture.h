#pragma once

#include <string>

#include "driver/compilation.h"
#include "driver/picture/request.h"
#include "support/result.h"

/// The landscape as a picture, and as the data of one.
namespace calm::driver::picture {

/// Why there is no picture, for the user: no tenant has the name.
struct NoTenant {
  std::string reason;
};

/// Of one environment that the compilation has planned.
support::Result<std::string, NoTenant> draw(Compilation& compilation, const std::string& environment,
                                            const Request& request);

}  // namespace calm::driver::picture

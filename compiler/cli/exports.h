#pragma once

#include <string>
#include <vector>

#include "cli/surroundings.h"
#include "driver/exported/exported.h"
#include "support/result.h"

namespace calm::cli {

/// Every destination of the exports that the command line names, in their order. Remarks begin with the file.
support::Result<driver::exported::Export, driver::exported::NoExport> readExports(const std::vector<std::string>& paths,
                                                                                  const Surroundings& surroundings);

/// A remark as a line for standard error.
std::string line(const driver::exported::Remark& remark);

}  // namespace calm::cli

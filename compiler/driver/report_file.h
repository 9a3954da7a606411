#pragma once

#include <string>
#include <string_view>

namespace calm::driver {

/// Writes a report that the user named (`--format json=report.json`), over what is there. The error number, or 0.
int writeReport(const std::string& path, std::string_view bytes);

}  // namespace calm::driver

#pragma once

#include <string>
#include <string_view>

namespace calm::driver {

/// Writes a report that the user named (`--format json=report.json`), over what is there. The error number, or 0.
int writeReport(const std::string& path, std::string_view bytes);

/// Adds to the end of a file that others write, too ($GITHUB_STEP_SUMMARY). The error number, or 0.
int appendReport(const std::string& path, std::string_view bytes);

}  // namespace calm::driver

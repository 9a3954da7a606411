#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "driver/files.h"

namespace calm::lsp {

/// What a build wrote for a person who sets a tenant up.
struct Runbook {
  std::string path;
  std::string text;
  /// Empty where the build is of no environment of its own.
  std::string environment;

  /// The line, from 1, at which the step begins whose title ends with the name; nothing without one.
  std::optional<std::uint32_t> lineOf(std::string_view name) const;
};

/// The runbooks of a tenant in an output folder, which lies under `root`: one, or one of each environment.
std::vector<Runbook> runbooksOf(std::string_view tenant, const std::string& folder, const std::string& root,
                                driver::Files& disk);

}  // namespace calm::lsp

#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace calm::golden {

/// How one run of a program ended.
struct Run {
  std::string output;
  std::string errors;
  int exit = 0;
  /// Empty where the program ended by itself with a tidy exit code; else what went wrong: a signal, a report of a
  /// sanitizer, exit code 3 (a bug of ours) or no end at all.
  std::string crash;
};

/// Runs `program` with `arguments` in `folder`, standard input empty, and waits for it. Safe to call from several
/// threads. `scratch` is an existing folder that this call alone uses for what the program prints.
Run run(const std::filesystem::path& program, const std::vector<std::string>& arguments,
        const std::filesystem::path& folder, const std::filesystem::path& scratch);

}  // namespace calm::golden

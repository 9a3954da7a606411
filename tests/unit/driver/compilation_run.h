#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "driver/compilation.h"
#include "unit/driver/memory_files.h"

namespace calm::driver {

/// Runs a compilation over files in memory and tells what came out of it.
struct Run {
  MemoryFiles files;
  std::string workingFolder = "/p";
  Settings settings;
  std::vector<std::string> problems;
  std::size_t omitted = 0;
  std::vector<std::string> starts;

  /// `path:line code`, one a finding.
  std::vector<std::string> found(const Input& input) {
    Compilation compilation(files, workingFolder, settings);
    compilation.run(input, Until::Model);
    problems = compilation.problems();
    omitted = compilation.omitted();
    for (const std::uint32_t start : compilation.starts()) starts.push_back(compilation.loader().files()[start].path);
    std::vector<std::string> result;
    for (const diagnostics::Diagnostic& each : compilation.findings()) {
      const auto line = compilation.sources().position(each.span.source, each.span.begin).line;
      const std::string path(compilation.sources().path(each.span.source));
      result.push_back(path + ":" + std::to_string(line) + " " + each.code);
    }
    return result;
  }
  std::vector<std::string> check(std::vector<std::string> paths) { return found({std::move(paths), {}, {}}); }
};

}  // namespace calm::driver

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "driver/compilation.h"
#include "unit/driver/memory_files.h"
#include "unit/whole_plan_test.h"

/// What tests of the semantics need: files that exist in memory only, compiled as the command line does it.
namespace compiled {

/// One compilation of `/p/main.calm`; `/p` is the root of the project.
struct Result {
  std::unique_ptr<calm::driver::MemoryFiles> disk;
  std::unique_ptr<calm::driver::Compilation> compilation;

  const std::vector<calm::diagnostics::Diagnostic>& findings() const { return compilation->findings(); }
  /// Empty where there are errors.
  const std::optional<calm::test::WholePlan>& plan() const { return kept; }

  std::unique_ptr<calm::test::PlanKeeper> keeper;
  std::optional<calm::test::WholePlan> kept;
};

inline Result compile(const std::string& text, std::map<std::string, std::string> others = {}) {
  others["/p/main.calm"] = text;
  Result result;
  result.disk = std::make_unique<calm::driver::MemoryFiles>(std::move(others));
  result.compilation = std::make_unique<calm::driver::Compilation>(*result.disk, "/p", calm::driver::Settings{});
  result.compilation->run({{"main.calm"}, {}, {}}, calm::driver::Until::Plan);
  if (!result.compilation->planned().empty()) {
    result.keeper = std::make_unique<calm::test::PlanKeeper>();
    result.compilation->read("", *result.keeper);
    result.kept = result.keeper->plan();
  }
  return result;
}

/// The findings as `calmc check --format concise` has them, without the file.
inline std::string printed(const Result& result) {
  std::string all;
  for (const auto& found : result.findings()) {
    const auto place = result.compilation->sources().position(found.span.source, found.span.begin);
    all += std::to_string(place.line) + ": " + found.code + " " + found.message + "\n";
  }
  return all;
}

}  // namespace compiled

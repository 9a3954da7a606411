#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace calm::golden {

/// What every case of one run of the harness shares.
struct Setting {
  std::filesystem::path calmc;
  std::filesystem::path scratch;
  /// Rewrite the facets instead of comparing them.
  bool update = false;
};

/// A folder with `input.calm` and at least one facet; its name is the path from tests/golden.
struct Case {
  std::filesystem::path folder;
  std::string name;
};

struct Outcome {
  std::vector<std::string> failures;
  std::vector<std::string> rewritten;
};

/// Every folder below `root` with an `input.calm` or a facet, in the order of the names. `expected/` is not entered.
std::vector<Case> findCases(const std::filesystem::path& root);

/// Runs calmc for each facet of the case and compares. Cases know nothing of each other: any number may run at once.
Outcome runCase(const Case& golden, const Setting& setting);

}  // namespace calm::golden

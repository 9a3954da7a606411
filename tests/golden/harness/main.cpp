// golden_test CALMC FOLDER: compiles every case below FOLDER and compares what calmc says with the facets that stand
// there. CALM_UPDATE_GOLDEN=1 rewrites the facets; CALM_GOLDEN_FILTER=text runs only cases with that text in the name.

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <thread>

#include "case.h"

namespace {

using calm::golden::Case;
using calm::golden::Outcome;
using calm::golden::Setting;

constexpr unsigned leastThreads = 2;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

Outcome guarded(const Case& golden, const Setting& setting) {
  try {
    return runCase(golden, setting);
  } catch (const std::exception& problem) {
    return {{std::string("the harness stumbled: ") + problem.what()}, {}};
  }
}

std::vector<Outcome> runAll(const std::vector<Case>& cases, const Setting& setting) {
  std::vector<Outcome> outcomes(cases.size());
  std::atomic<std::size_t> next = 0;
  auto work = [&] {
    for (std::size_t at = next++; at < cases.size(); at = next++) outcomes[at] = guarded(cases[at], setting);
  };
  std::vector<std::jthread> threads;
  for (unsigned at = 0; at < std::max(leastThreads, std::thread::hardware_concurrency()); ++at)
    threads.emplace_back(work);
  threads.clear();
  return outcomes;
}

int report(const std::vector<Case>& cases, const std::vector<Outcome>& outcomes) {
  std::size_t failed = 0;
  std::size_t rewritten = 0;
  for (std::size_t at = 0; at < cases.size(); ++at) {
    if (!outcomes[at].failures.empty()) ++failed;
    for (const std::string& failure : outcomes[at].failures) std::cout << cases[at].name << ": " << failure << "\n";
    for (const std::string& facet : outcomes[at].rewritten) {
      std::cout << cases[at].name << ": " << facet << " rewritten\n";
      ++rewritten;
    }
  }
  std::cout << cases.size() << " cases, " << failed << " failed";
  if (rewritten > 0) std::cout << ", " << rewritten << " facets rewritten: read the diff before you commit it";
  std::cout << "\n";
  return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: golden_test CALMC FOLDER\n";
    return 2;
  }
  namespace fs = std::filesystem;
  Setting setting;
  setting.calmc = fs::absolute(words[1]);
  setting.scratch = fs::temp_directory_path() / ("calm-golden-" + std::to_string(getpid()));
  setting.update = variable("CALM_UPDATE_GOLDEN") == "1";

  std::vector<Case> cases = calm::golden::findCases(fs::absolute(words[2]));
  std::string filter = variable("CALM_GOLDEN_FILTER");
  std::erase_if(cases, [&](const Case& golden) { return golden.name.find(filter) == std::string::npos; });
  if (cases.empty()) {
    std::cout << "no golden case found: nothing is tested\n";
    return EXIT_FAILURE;
  }
  int result = report(cases, runAll(cases, setting));
  std::error_code ignored;
  fs::remove_all(setting.scratch, ignored);
  return result;
}

// Seeds: bundles

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/run.h"
#include "fuzz/harness/bundle.h"
#include "fuzz/harness/target.h"

namespace {

using namespace calm;

/// `calmc check main.calm` in every format, over files in memory.
void run(std::string_view input) {
  fuzz::Bundle bundle = fuzz::readBundle(input);
  std::vector<std::string> words{"check",    "main.calm",          "--format=human", "--color=always",
                                 "--format", "concise=report.txt", "--format",       "json=report.json"};
  words.insert(words.end(), bundle.words.begin(), bundle.words.end());
  const cli::Answer answer = cli::run(
      words, {.disk = bundle.files,
              .workingFolder = fuzz::Bundle::folder,
              .version = "0",
              .readInput = [&]() -> support::Result<std::string, cli::NoInput> { return std::string(input); }});
  fuzz::require(answer.exit != cli::Exit::Bug, "no input is a bug of Calm");
  for (const auto& [path, bytes] : answer.files) {
    if (path != "report.json") continue;
    fuzz::require(nlohmann::json::accept(bytes), "the report is JSON");
  }
}

}  // namespace

const fuzz::Target fuzz::target{run, Shape::Calm};

// Seeds: args

#include <algorithm>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/parse_options.h"
#include "fuzz/harness/target.h"

namespace {

using namespace calm;

/// The words of a command line, one a line, for every command.
void run(std::string_view input) {
  std::vector<std::string> words;
  while (!input.empty()) {
    const std::size_t end = std::min(input.find('\n'), input.size());
    words.emplace_back(input.substr(0, end));
    input.remove_prefix(std::min(end + 1, input.size()));
  }
  for (const cli::Command& command : cli::commands()) {
    const auto options = cli::parseOptions(command, words);
    fuzz::require(options || !options.error().empty(), "a refusal says why");
  }
}

}  // namespace

const fuzz::Target fuzz::target{run};

#include "cli/input.h"

#include <algorithm>
#include <utility>

namespace calm::cli {

support::Result<driver::Input, std::string> readInput(const Options& options, const Surroundings& surroundings) {
  driver::Input input;
  input.paths = options.paths;
  const auto standard = std::find(input.paths.begin(), input.paths.end(), "-");
  if (standard == input.paths.end()) {
    if (!options.stdinFilename.empty()) return std::string("--stdin-filename says what `-` reads, and there is no `-`");
    return input;
  }
  if (input.paths.size() != 1) return std::string("`-` stands alone, without other paths");
  auto text = surroundings.readInput();
  if (!text) return "standard input: " + text.error().reason;
  input.paths.clear();
  input.text = std::move(text.value());
  input.textName = options.stdinFilename.empty() ? "<stdin>" : options.stdinFilename;
  return input;
}

driver::Settings settingsOf(const Options& options, const Surroundings& surroundings) {
  driver::Settings settings;
  for (const auto& [name, value] : options.params) settings.params.push_back({name, value});
  settings.keysAbsent = options.keysAbsent;
  settings.threads = options.jobs.value_or(surroundings.processors);
  settings.printing = options.print.has_value();
  settings.levels = options.levels;
  return settings;
}

}  // namespace calm::cli

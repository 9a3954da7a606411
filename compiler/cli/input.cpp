#include "cli/input.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

namespace calm::cli {
namespace {

/// The day that the user says: the clock is asked only where the user says `now`.
support::Result<std::optional<support::Date>, std::string> todayOf(const Options& options,
                                                                   const Surroundings& surroundings) {
  if (options.today) return options.today->date ? options.today->date : support::dateOf(surroundings.now());
  if (!surroundings.sourceDateEpoch) return std::optional<support::Date>();
  const std::string& written = *surroundings.sourceDateEpoch;
  std::int64_t seconds = -1;
  const char* const end = written.data() + written.size();
  const auto read = std::from_chars(written.data(), end, seconds);
  const auto date = read.ec == std::errc() && read.ptr == end ? support::dateOf(seconds) : std::nullopt;
  if (!date) return fmt::format("SOURCE_DATE_EPOCH is no number of seconds since 1970: `{}`", written);
  return date;
}

}  // namespace

support::Result<driver::Input, std::string> readInput(const Options& options, const Surroundings& surroundings) {
  driver::Input input;
  input.paths = options.paths;
  input.exclude = options.exclude;
  input.forceExclude = options.forceExclude;
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

namespace {

using Choice = driver::EnvironmentChoice;

/// Without --env a check takes all, and what makes something takes the only one.
Choice environmentsOf(const Options& options) {
  if (options.environment == "*") return {Choice::Kind::Every, {}};
  if (!options.environment.empty()) return {Choice::Kind::Named, options.environment};
  using driver::Printable;
  const bool prints = options.print == Printable::Model || options.print == Printable::Plan;
  return {prints || options.writes ? Choice::Kind::Sole : Choice::Kind::Every, {}};
}

}  // namespace

support::Result<driver::Settings, std::string> settingsOf(const Options& options, const Surroundings& surroundings) {
  driver::Settings settings;
  for (const auto& [name, text] : options.params) settings.params.push_back(semantics::paramOverride(name, text));
  settings.paramFiles = options.paramFiles;
  settings.environments = environmentsOf(options);
  settings.keysAbsent = options.keysAbsent;
  settings.threads = options.jobs.value_or(surroundings.processors);
  settings.limits = options.limits;
  settings.printing = options.print.has_value();
  settings.levels = options.levels;
  settings.targets = options.targets;
  settings.artefacts = options.artefacts;
  settings.selection = driver::Selection(options.selectors);
  const auto today = todayOf(options, surroundings);
  if (!today) return today.error();
  settings.today = today.value();
  return settings;
}

}  // namespace calm::cli

#include <fmt/format.h>

#include <string_view>

#include "cli/commands.h"
#include "cli/input.h"
#include "diagnostics/render/shown_text.h"
#include "driver/formatting.h"
#include "driver/shown_source.h"
#include "driver/unified_diff.h"

namespace calm::cli {
namespace {

using driver::FormattedFile;
using driver::Formatting;

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} file{} {}", count, count == 1 ? "" : "s", what);
}

/// `2 files reformatted, 5 left unchanged`.
std::string summary(std::size_t changed, std::size_t others, std::string_view did, std::string_view left) {
  if (changed == 0) return counted(others, left) + "\n";
  if (others == 0) return counted(changed, did) + "\n";
  return fmt::format("{}, {} {}\n", counted(changed, did), others, left);
}

void addProblem(std::string_view line, Answer& answer) {
  answer.err += fmt::format("calmc: {}\n", diagnostics::escaped(line));
  answer.exit = worse(answer.exit, Exit::NotDone);
}

/// What can not be read stays as it is, and that is said: whoever formats does not always check.
void noteKept(const FormattedFile& file, Answer& answer) {
  for (const std::uint32_t line : file.kept) {
    answer.err += fmt::format("{}:{}: left as it is, since it can not be read; `calmc check` says why\n",
                              diagnostics::shownPath(file.shown), line);
  }
}

/// `--check` and `--diff`: writes nothing.
void compare(const Formatting& formatting, const Options& options, Answer& answer) {
  std::size_t changed = 0;
  for (const FormattedFile& file : formatting.files) {
    if (!file.changes) continue;
    ++changed;
    const std::string shown = diagnostics::shownPath(file.shown);
    answer.out += options.diff
                      ? driver::unifiedDiff(shown, driver::shownSource(file.before), driver::shownSource(file.after))
                      : fmt::format("would be reformatted: {}\n", shown);
  }
  if (changed > 0) answer.exit = worse(answer.exit, Exit::Findings);
  if (options.quiet || formatting.files.empty()) return;
  answer.err += summary(changed, formatting.files.size() - changed, "would be reformatted", "already formatted");
}

void write(const Formatting& formatting, const Options& options, const Surroundings& surroundings, Answer& answer) {
  std::size_t changed = 0;
  std::size_t refused = 0;
  for (const FormattedFile& file : formatting.files) {
    if (!file.changes) continue;
    if (const auto problem = surroundings.disk.rewrite({file.path, file.root, file.before, file.after})) {
      addProblem(fmt::format("{}: {}", file.shown, *problem), answer);
      ++refused;
      continue;
    }
    ++changed;
    if (options.verbose) answer.err += fmt::format("reformatted {}\n", diagnostics::shownPath(file.shown));
  }
  if (options.quiet || formatting.files.size() == refused) return;
  answer.err += summary(changed, formatting.files.size() - changed - refused, "reformatted", "left unchanged");
}

/// `-` without a comparison is a filter: an editor takes what it prints, also where a part could not be read.
void pass(const Formatting& formatting, Answer& answer) {
  for (const FormattedFile& file : formatting.files) answer.out += file.changes ? file.after : file.before;
}

}  // namespace

Answer format(const Options& options, const Surroundings& surroundings) {
  const auto input = readInput(options, surroundings);
  if (!input) return notDone(input.error());
  const unsigned threads = options.jobs.value_or(surroundings.processors);
  const Formatting formatting =
      driver::formatSources(input.value(), surroundings.disk, surroundings.workingFolder, threads);

  Answer answer;
  for (const std::string& problem : formatting.problems) addProblem(problem, answer);
  const bool filters = input.value().text && !options.compare && !options.diff;
  for (const FormattedFile& file : formatting.files) {
    noteKept(file, answer);
    if (!file.kept.empty() && !filters) answer.exit = worse(answer.exit, Exit::Findings);
  }
  if (filters) {
    pass(formatting, answer);
  } else if (options.compare || options.diff) {
    compare(formatting, options, answer);
  } else {
    write(formatting, options, surroundings, answer);
  }
  return answer;
}

}  // namespace calm::cli

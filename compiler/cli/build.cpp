#include <fmt/format.h>

#include <iterator>

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/report.h"
#include "diagnostics/render/shown_text.h"
#include "driver/compilation.h"
#include "driver/output.h"
#include "driver/paths.h"

namespace calm::cli {
namespace {

constexpr std::string_view defaultOut = "out";

/// The folder that the build writes, as the user or calm.yaml says.
std::string outputFolder(driver::Compilation& compilation, const Options& options, const Surroundings& surroundings) {
  if (!options.out.empty()) return options.out;
  const std::string& root = compilation.loader().files()[compilation.starts().front()].root;
  const std::string& configured = compilation.projects().configuration(root).out;
  const std::string_view below = configured.empty() ? defaultOut : std::string_view(configured);
  return driver::relative(driver::absolute(root, below), surroundings.workingFolder);
}

void addProblem(Answer& answer, const driver::OutputError& error) {
  answer.err += fmt::format("calmc: {}: {}\n", diagnostics::escaped(error.path), diagnostics::escaped(error.reason));
  answer.exit = worse(answer.exit, Exit::NotDone);
}

/// `--dry-run`: what would be written, to standard output.
void list(const driver::Rendering& render, const std::string& folder, Answer& answer) {
  for (const driver::ListedFile& file : driver::listOutput(render)) {
    answer.out += fmt::format("{}/{}  {} bytes\n", diagnostics::escaped(folder), file.path, file.size);
  }
}

void compare(const driver::Rendering& render, const std::string& folder, const Options& options, Answer& answer) {
  const auto difference = driver::compareOutput(folder, render);
  if (!difference) return addProblem(answer, difference.error());
  const auto say = [&](std::string_view what, const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      answer.out += fmt::format("{}: {}/{}\n", what, diagnostics::escaped(folder), diagnostics::escaped(path));
    }
  };
  say("differs", difference.value().differing);
  say("missing", difference.value().missing);
  say("no longer made", difference.value().extra);
  if (!difference.value().none()) answer.exit = worse(answer.exit, Exit::Findings);
  if (difference.value().none() && !options.quiet) answer.err += fmt::format("{} is up to date\n", folder);
}

void write(const driver::Rendering& render, const std::string& folder, const Options& options, Answer& answer) {
  const auto done = driver::writeOutput(folder, render);
  if (!done) return addProblem(answer, done.error());
  const driver::Written& written = done.value();
  for (const std::string& kept : written.kept) {
    answer.err += fmt::format("kept, because it was changed: {}/{}\n", folder, diagnostics::escaped(kept));
  }
  if (options.quiet) return;
  answer.err += fmt::format("{}: {} written, {} unchanged, {} removed\n", diagnostics::escaped(folder), written.written,
                            written.unchanged, written.removed);
}

/// The artefacts of one environment.
void put(const driver::Rendering& render, const std::string& folder, const Options& options, Answer& answer) {
  if (options.dryRun) {
    list(render, folder, answer);
  } else if (options.compare) {
    compare(render, folder, options, answer);
  } else {
    write(render, folder, options, answer);
  }
}

}  // namespace

Answer build(const Options& options, const Surroundings& surroundings) {
  if (options.paths.size() != 1) return notDone("build takes one file: the ROOT of a landscape");
  if (options.dryRun && options.compare) return notDone("--dry-run and --check exclude each other");
  if (options.keysAbsent) return notDone("build needs the keys: --keys=absent is for check");
  if (options.today && !options.today->date) {
    return notDone("--today=now is for check: a build gives the same bytes whenever it runs");
  }
  const auto input = readInput(options, surroundings);
  if (!input) return notDone(input.error());
  const std::string& path = options.paths.front();
  if (surroundings.disk.isFolder(driver::absolute(surroundings.workingFolder, path))) {
    return notDone(fmt::format("{}: is a folder; build takes the file that begins the landscape", path));
  }

  const auto settings = settingsOf(options, surroundings);
  if (!settings) return notDone(settings.error());
  driver::Compilation compilation(surroundings.disk, surroundings.workingFolder, settings.value());
  compilation.run(input.value(), driver::Until::Plan);
  Answer answer = report(compilation, options, surroundings);
  // Also with --fail-on=never: nothing was built.
  if (compilation.planned().empty()) answer.exit = worse(answer.exit, Exit::Findings);
  if (compilation.planned().empty() || answer.exit == Exit::NotDone) return answer;

  const std::string folder = outputFolder(compilation, options, surroundings);
  for (const std::string& environment : compilation.planned()) {
    const bool apart = options.environment == "*" && !environment.empty();
    const driver::Rendering render = [&](auto& output) { compilation.emit(environment, output); };
    put(render, apart ? folder + "/" + environment : folder, options, answer);
  }
  return answer;
}

}  // namespace calm::cli

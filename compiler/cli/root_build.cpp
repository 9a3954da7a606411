#include "cli/root_build.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "cli/report.h"
#include "diagnostics/render/shown_text.h"
#include "driver/compilation.h"
#include "driver/output.h"
#include "driver/paths.h"
#include "driver/recorded_files.h"

namespace calm::cli {
namespace {

constexpr std::string_view defaultOut = "out";

constexpr std::string_view sourceExtension = ".calm";
constexpr std::string_view manifest = "calm-manifest.json";

/// The folder that a build of one root writes, as the user or calm.yaml says.
std::string outputFolder(driver::Compilation& compilation, const Options& options, const Surroundings& surroundings) {
  if (!options.out.empty()) return options.out;
  const std::string& root = compilation.loader().files()[compilation.starts().front()].root;
  const std::string& configured = compilation.projects().configuration(root).out;
  const std::string_view below = configured.empty() ? defaultOut : std::string_view(configured);
  return driver::relative(driver::absolute(root, below), surroundings.workingFolder);
}

/// Of one root of several: its path without `.calm`, from the working folder where the user says the output folder,
/// else from the root of the project; nothing where it lies outside.
std::optional<std::string> folderOfRoot(const driver::Compilation& compilation, const Options& options,
                                        const Surroundings& surroundings) {
  const driver::LoadedFile& file = compilation.loader().files()[compilation.starts().front()];
  const std::string& from = options.out.empty() ? file.root : surroundings.workingFolder;
  if (!driver::liesUnder(file.path, from)) return std::nullopt;
  std::string path = driver::relative(file.path, from);
  if (path.ends_with(sourceExtension)) path.resize(path.size() - sourceExtension.size());
  return path;
}

void addProblem(Answer& answer, const driver::OutputError& error) {
  answer.err += fmt::format("calmc: {}: {}\n", diagnostics::escaped(error.path), diagnostics::escaped(error.reason));
  answer.exit = worse(answer.exit, Exit::NotDone);
}

/// `--dry-run`: what would be written, to standard output.
void list(const driver::Rendering& render, const std::string& folder, Answer& answer) {
  for (const driver::ListedFile& file : driver::listOutput(render)) {
    answer.out +=
        fmt::format("{}/{}  {} bytes\n", diagnostics::escaped(folder), diagnostics::escaped(file.path), file.size);
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
  if (difference.value().none() && !options.quiet)
    answer.err += fmt::format("{} is up to date\n", diagnostics::escaped(folder));
}

void write(const driver::Rendering& render, const std::string& folder, const Options& options, Answer& answer) {
  const auto done = driver::writeOutput(folder, render);
  if (!done) return addProblem(answer, done.error());
  const driver::Written& written = done.value();
  for (const std::string& kept : written.kept) {
    answer.err +=
        fmt::format("kept, because it was changed: {}/{}\n", diagnostics::escaped(folder), diagnostics::escaped(kept));
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

/// Into which folder each environment that was planned is built.
std::vector<std::string> foldersOf(driver::Compilation& compilation, const std::string& folder,
                                   const Options& options) {
  std::vector<std::string> folders;
  for (const std::string& environment : compilation.planned()) {
    const bool apart = options.environment == "*" && !environment.empty();
    folders.push_back(apart ? folder + "/" + environment : folder);
  }
  return folders;
}

/// A compilation, and what it read.
struct RecordedCompilation {
  RecordedCompilation(const driver::Settings& settings, const Surroundings& surroundings)
      : disk(surroundings.disk), compilation(disk, surroundings.workingFolder, settings) {}

  driver::RecordedFiles disk;
  driver::Compilation compilation;
};

}  // namespace

RootBuild buildRoot(const driver::Input& input, const driver::Settings& settings, Folders folders,
                    const Options& options, const Surroundings& surroundings) {
  const auto made = std::make_shared<RecordedCompilation>(settings, surroundings);
  if (folders == Folders::One && surroundings.leave) surroundings.leave(made);
  driver::Compilation& compilation = made->compilation;
  compilation.run(input, driver::Until::Plan);
  RootBuild build;
  build.account.add(compilation);
  for (const std::string& path : made->disk.seen()) {
    build.rule.sources.insert(driver::relative(path, surroundings.workingFolder));
  }
  // Also with --fail-on=never: nothing was built.
  if (compilation.planned().empty()) build.answer.exit = Exit::Findings;
  if (compilation.planned().empty() || couldNotBeDone(build.account)) {
    if (folders == Folders::OneEach && !options.quiet) {
      build.answer.err += fmt::format("{}: not built\n", diagnostics::escaped(input.paths.front()));
    }
    return build;
  }

  std::string folder = outputFolder(compilation, options, surroundings);
  if (folders == Folders::OneEach) {
    const auto below = folderOfRoot(compilation, options, surroundings);
    if (!below) {
      addProblem(build.answer, {input.paths.front(), "lies outside of the working folder; build it by itself"});
      return build;
    }
    folder += "/" + *below;
  }
  const std::vector<std::string> into = foldersOf(compilation, folder, options);
  for (std::size_t at = 0; at < into.size(); ++at) {
    const driver::Rendering render = [&](auto& output) { compilation.emit(compilation.planned()[at], output); };
    put(render, into[at], options, build.answer);
    build.rule.targets.push_back(fmt::format("{}/{}", into[at], manifest));
  }
  return build;
}

}  // namespace calm::cli

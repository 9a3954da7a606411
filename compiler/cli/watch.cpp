#include "cli/watch.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <string>

#include "cli/stop_signals.h"
#include "cli/terminal.h"
#include "diagnostics/render/shown_text.h"
#include "driver/folder_watch.h"
#include "driver/paths.h"
#include "driver/wait_for_change.h"
#include "driver/watched_files.h"

namespace calm::cli {
namespace {

/// Why the command can not be repeated with these options; empty where it can.
std::string refusalOf(const Command& command, const Options& options) {
  const bool readsInput = std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end();
  if (readsInput) return "--watch waits for files that change: it goes without `-`";
  if (options.print) return "--print shows the files as they are: it goes without --watch";
  if (options.fix) return "--watch leaves the files to you: it goes without --fix";
  if (command.options.fixing && options.diff) return "--watch shows findings: it goes without --diff";
  if (command.options.formatting && !options.compare && !options.diff) {
    return "--watch leaves the files to you: it goes with --check or --diff";
  }
  return {};
}

/// `main.calm and 2 others changed: runs again`.
std::string announcement(const driver::Change& change, const Surroundings& surroundings) {
  if (change.paths.empty()) return "calmc: files changed: runs again\n";
  const std::string first = driver::relative(*change.paths.begin(), surroundings.workingFolder);
  const std::size_t others = change.paths.size() - 1;
  const std::string more = others == 0 ? "" : fmt::format(" and {} other{}", others, others == 1 ? "" : "s");
  return fmt::format("calmc: {}{} changed: runs again\n", diagnostics::shownPath(first), more);
}

Answer endedWith(Exit exit) { return {exit, {}, {}, {}}; }

}  // namespace

Answer watch(const Command& command, const Options& options, const Surroundings& surroundings) {
  if (const std::string refusal = refusalOf(command, options); !refusal.empty()) return notDone(refusal);
  auto folders = driver::FolderWatch::begin();
  if (!folders) return notDone("--watch: " + folders.error());
  const StopSignals stop;
  const driver::Ends ends{stop.descriptor(), STDOUT_FILENO};
  driver::WatchedFiles files(surroundings.disk, folders.value());
  const Surroundings watched = surroundings.with(files);
  while (true) {
    files.forget();
    const auto exit = static_cast<Exit>(write(command.run(options, watched)));
    // Nothing on the disk decided about this run, so none decides about the next one.
    if (!files.hasRead()) return endedWith(exit);
    if (files.problem()) {
      return notDone(fmt::format("--watch: {}: {}", files.problem()->path, files.problem()->reason));
    }
    const auto change = driver::waitForChange(folders.value(), files, ends);
    if (!change) return notDone("--watch: " + change.error());
    if (!change.value()) return endedWith(exit);
    if (!options.quiet) write({Exit::Fine, {}, announcement(*change.value(), surroundings), {}});
  }
}

}  // namespace calm::cli

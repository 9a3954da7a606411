#include <fmt/format.h>

#include <utility>

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/report.h"
#include "driver/expansion/expand.h"
#include "driver/paths.h"

namespace calm::cli {

Answer expand(const Options& options, const Surroundings& surroundings) {
  if (options.paths.size() != 1) return notDone("expand takes one file: the ROOT of a landscape");
  if (options.environment == "*") return notDone("expand takes one environment: name it with --env");
  if (options.keysAbsent) return notDone("expand needs the keys: --keys=absent is for check");
  const std::string path = driver::absolute(surroundings.workingFolder, options.paths.front());
  if (surroundings.disk.isFolder(path)) {
    return notDone(
        fmt::format("{}: is a folder; expand takes the file that begins the landscape", options.paths.front()));
  }
  Options one = options;
  one.writes = true;
  const auto input = readInput(one, surroundings);
  if (!input) return notDone(input.error());
  const auto settings = settingsOf(one, surroundings);
  if (!settings) return notDone(settings.error());
  driver::Compilation compilation(surroundings.disk, surroundings.workingFolder, settings.value());
  compilation.run(input.value(), driver::Until::Plan);
  Answer answer = report(compilation, one, surroundings);
  // Also with --fail-on=never: nothing was expanded.
  if (compilation.planned().empty()) answer.exit = worse(answer.exit, Exit::Findings);
  if (compilation.planned().empty() || answer.exit == Exit::NotDone) return answer;
  // Standard output is the text; what is said of it stands beside it.
  answer.err = std::move(answer.out) + answer.err;
  const std::string& root = compilation.loader().files()[compilation.starts().front()].path;
  answer.out = driver::expand(compilation, driver::folderOf(root));
  return answer;
}

}  // namespace calm::cli

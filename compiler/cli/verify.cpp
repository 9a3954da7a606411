#include "driver/verify.h"

#include <fmt/format.h>

#include "cli/commands.h"
#include "diagnostics/render/shown_text.h"
#include "driver/paths.h"

namespace calm::cli {

Answer verify(const Options& options, const Surroundings& surroundings) {
  if (options.paths.size() != 1) return notDone("verify takes one folder: the output of a build");
  const std::string& folder = options.paths.front();
  const auto result = driver::verifyOutput(driver::absolute(surroundings.workingFolder, folder), surroundings.disk);
  if (!result) {
    const driver::NotVerified& problem = result.error();
    return notDone(fmt::format("{}: {}", driver::relative(problem.path, surroundings.workingFolder), problem.reason));
  }
  const driver::Verified& found = result.value();
  Answer answer;
  const auto say = [&](std::string_view what, const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      answer.out += fmt::format("{}: {}/{}\n", what, diagnostics::escaped(folder), diagnostics::escaped(path));
    }
  };
  say("differs", found.differing);
  say("missing", found.missing);
  say("not from the build", found.foreign);
  if (!found.same()) answer.exit = Exit::Findings;
  if (!options.quiet && found.same()) {
    answer.err = fmt::format("{}: {} files are as the build wrote them\n", diagnostics::escaped(folder), found.files);
  }
  return answer;
}

}  // namespace calm::cli

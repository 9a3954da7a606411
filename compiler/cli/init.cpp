#include <fmt/format.h>

#include "cli/commands.h"
#include "diagnostics/render/shown_text.h"
#include "driver/first_project/first_project.h"
#include "driver/paths.h"

namespace calm::cli {

Answer init(const Options& options, const Surroundings& surroundings) {
  if (options.paths.size() > 1) return notDone("init takes one folder, or none for the working folder");
  const std::string folder =
      driver::absolute(surroundings.workingFolder, options.paths.empty() ? "." : options.paths.front());
  const auto shown = [&](const std::string& path) {
    return diagnostics::escaped(driver::relative(path, surroundings.workingFolder));
  };
  const auto made = driver::first_project::make(folder);
  if (!made) return notDone(fmt::format("{}: {}", shown(made.error().path), made.error().reason));
  Answer answer;
  if (options.quiet) return answer;
  for (const std::string& path : made.value().written) {
    answer.err += fmt::format("written: {}\n", shown(driver::absolute(folder, path)));
  }
  for (const std::string& path : made.value().kept) {
    answer.err += fmt::format("kept, because it is there: {}\n", shown(driver::absolute(folder, path)));
  }
  answer.err += "next: put your tenants into main.calm, then `calmc check`\n";
  return answer;
}

}  // namespace calm::cli

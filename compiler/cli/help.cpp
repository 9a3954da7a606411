#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/help_text.h"

namespace calm::cli {

Answer help(const Options& options, const Surroundings&) {
  if (options.paths.empty()) return {Exit::Fine, longHelp(), {}, {}};
  const std::string& name = options.paths.front();
  const Command* command = findCommand(name);
  if (command != nullptr) return {Exit::Fine, longHelp(*command), {}, {}};
  const std::string_view later = laterCommand(name);
  if (!later.empty()) return notDone(fmt::format("this version does not have `calmc {}` ({})", name, later));
  return notDone(fmt::format("there is no command `{}`; `calmc help` lists them", name));
}

}  // namespace calm::cli

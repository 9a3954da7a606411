#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/help_text.h"
#include "cli/manual.h"

namespace calm::cli {

Answer help(const Options& options, const Surroundings& surroundings) {
  if (options.manual) return {Exit::Fine, manual(surroundings.version), {}, {}};
  if (options.paths.empty()) return {Exit::Fine, longHelp(), {}, {}};
  const std::string& name = options.paths.front();
  const Command* command = findCommand(name);
  if (command != nullptr) return {Exit::Fine, longHelp(*command), {}, {}};
  return unknownCommand(name);
}

}  // namespace calm::cli

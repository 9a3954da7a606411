#include "cli/help_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/parse_options.h"

namespace calm::cli {
namespace {

constexpr std::string_view title = "calmc: compiles descriptions of SAP landscapes for SAP Cloud ALM\n";
constexpr std::string_view usage = "Usage: calmc COMMAND [OPTION…] [PATH…]\n";

constexpr std::string_view firstSteps = R"(First steps:
  calmc check main.calm              find what is wrong
  calmc build main.calm -o out       write destinations, landscape and runbook
  calmc why out/landscape.json#/…    where a value comes from
  calmc explain C4C-06               what a code means, and the way out

)";

constexpr std::string_view conventions = R"(Paths:
  A folder stands for every landscape under it; no path stands for the project of the working folder; `-` is standard
  input. The project of a file is the nearest folder upward with calm.yaml; nothing outside it is read.

Streams:
  Findings and what was asked for go to standard output; summary and problems to standard error.

Exit codes:
  0  nothing found at or above --fail-on (default: error)
  1  findings, or --check found a difference
  2  the job could not be done: an option, the configuration, a file, input or output
  3  a bug of Calm

Environment:
  NO_COLOR, CLICOLOR_FORCE  no colour, colour also without a terminal; --color is stronger

)";

std::string listOfCommands() {
  std::string out = "Commands:\n";
  for (const Command& command : commands()) out += fmt::format("  {:<11} {}\n", command.name, command.brief);
  return out + "\n";
}

std::string usageOf(const Command& command) {
  const std::string_view blank = command.usage.empty() ? "" : " ";
  return fmt::format("Usage: calmc {}{}{}\n", command.name, blank, command.usage);
}

std::string optionsOf(const Command& command) {
  std::string out = "Options:\n";
  for (const OptionHelp& option : optionHelp(command))
    out += fmt::format("  {:<24}  {}\n", option.written, option.does);
  return out;
}

}  // namespace

std::string shortHelp() {
  std::string out(title);
  out.append(usage).append("\n").append(listOfCommands());
  return out + "`calmc help COMMAND` says more of one, `calmc --help` more of all.\n";
}

std::string longHelp() {
  std::string out(title);
  out.append(usage).append("\n").append(listOfCommands()).append(generalHelp());
  return out + "`calmc help COMMAND` says more of one command.\n";
}

std::string generalHelp() { return std::string(firstSteps).append(conventions); }

std::string shortHelp(const Command& command) {
  return fmt::format("calmc {}: {}\n{}\n{}", command.name, command.brief, usageOf(command), optionsOf(command));
}

std::string longHelp(const Command& command) {
  return fmt::format("calmc {}: {}\n{}\n{}\n{}", command.name, command.brief, usageOf(command), command.details,
                     optionsOf(command));
}

}  // namespace calm::cli

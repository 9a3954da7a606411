#pragma once

#include <span>
#include <string_view>

#include "cli/answer.h"
#include "cli/options.h"
#include "cli/surroundings.h"

namespace calm::cli {

/// A command of this version.
struct Command {
  std::string_view name;
  /// What stands behind the name in the usage line.
  std::string_view usage;
  /// One line for the list of commands.
  std::string_view brief;
  /// The paragraphs of `calmc help NAME`.
  std::string_view details;
  /// The groups of options that it takes.
  OptionGroups options;
  Answer (*run)(const Options&, const Surroundings&);
};

/// Every command, in the order of the help.
std::span<const Command> commands();

/// Null if there is none of this name.
const Command* findCommand(std::string_view name);

/// Says that the word is no command of this version, and which one is near.
Answer unknownCommand(std::string_view word);

Answer completions(const Options& options, const Surroundings& surroundings);
Answer check(const Options& options, const Surroundings& surroundings);
Answer build(const Options& options, const Surroundings& surroundings);
Answer format(const Options& options, const Surroundings& surroundings);
Answer expand(const Options& options, const Surroundings& surroundings);
Answer explain(const Options& options, const Surroundings& surroundings);
Answer products(const Options& options, const Surroundings& surroundings);
Answer rules(const Options& options, const Surroundings& surroundings);
Answer why(const Options& options, const Surroundings& surroundings);
Answer diff(const Options& options, const Surroundings& surroundings);
Answer runbook(const Options& options, const Surroundings& surroundings);
Answer secrets(const Options& options, const Surroundings& surroundings);
Answer inject(const Options& options, const Surroundings& surroundings);
Answer doctor(const Options& options, const Surroundings& surroundings);
Answer diagnose(const Options& options, const Surroundings& surroundings);
Answer importExports(const Options& options, const Surroundings& surroundings);
Answer drift(const Options& options, const Surroundings& surroundings);
Answer init(const Options& options, const Surroundings& surroundings);
Answer verify(const Options& options, const Surroundings& surroundings);
Answer version(const Options& options, const Surroundings& surroundings);
Answer graph(const Options& options, const Surroundings& surroundings);
Answer help(const Options& options, const Surroundings& surroundings);

}  // namespace calm::cli

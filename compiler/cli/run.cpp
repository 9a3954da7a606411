#include "cli/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "cli/argument_files.h"
#include "cli/commands.h"
#include "cli/help_text.h"
#include "cli/parse_options.h"
#include "cli/watch.h"
#include "diagnostics/render/shown_text.h"
#include "diagnostics/suggest.h"

namespace calm::cli {
namespace {

/// `-h` or `--help` before `--`, wherever it stands.
std::string_view askedHelp(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == "--") break;
    if (word == "-h" || word == "--help") return word;
  }
  return {};
}

}  // namespace

Answer unknownCommand(std::string_view word) {
  if (word.starts_with('-')) {
    return notDone(fmt::format("the command comes first, and `{}` is an option; see `calmc help`", word));
  }
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  const std::string_view near = diagnostics::nearest(word, names);
  if (!near.empty()) return notDone(fmt::format("there is no command `{}`; did you mean `{}`?", word, near));
  return notDone(fmt::format("there is no command `{}`; `calmc help` lists them", word));
}

Answer notDone(std::string_view why) {
  return {Exit::NotDone, {}, fmt::format("calmc: {}\n", diagnostics::escaped(why)), {}};
}

Answer run(const std::vector<std::string>& written, const Surroundings& surroundings) {
  const auto expanded = withArgumentFiles(written, surroundings);
  if (!expanded) return notDone(expanded.error());
  const std::vector<std::string>& words = expanded.value();
  if (words.empty()) return {Exit::NotDone, {}, shortHelp(), {}};
  const std::string& name = words.front();
  if (name == "-h") return {Exit::Fine, shortHelp(), {}, {}};
  if (name == "--help") return {Exit::Fine, longHelp(), {}, {}};
  const Command* command = findCommand(name == "--version" || name == "-V" ? "version" : name);
  if (command == nullptr) return unknownCommand(name);

  const std::vector<std::string> rest(words.begin() + 1, words.end());
  if (const std::string_view asked = askedHelp(rest); !asked.empty()) {
    return {Exit::Fine, asked == "-h" ? shortHelp(*command) : longHelp(*command), {}, {}};
  }
  auto options = parseOptions(*command, rest);
  if (!options) return notDone(options.error());
  options.value().argumentFiles = argumentFilesIn(written);
  if (options.value().watch) return watch(*command, options.value(), surroundings);
  return command->run(options.value(), surroundings);
}

}  // namespace calm::cli

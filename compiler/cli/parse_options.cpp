#include "cli/parse_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/option_groups.h"
#include "cli/option_table.h"
#include "cli/option_words.h"
#include "diagnostics/suggest.h"

namespace calm::cli {
namespace {

std::string unknownOption(const std::string& word, const CLI::App& app) {
  const std::string name = word.substr(0, word.find('='));
  std::vector<std::string> known{"--help"};
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_lnames().empty()) known.push_back("--" + option->get_lnames().front());
  }
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  const std::string_view near = diagnostics::nearest(name, candidates);
  return near.empty() ? fmt::format("there is no option `{}`", name)
                      : fmt::format("there is no option `{}`; did you mean `{}`?", name, near);
}

}  // namespace

support::Result<Options, std::string> parseOptions(const Command& command, const std::vector<std::string>& words) {
  Options options;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.add_option("paths", options.paths);
  OptionTable table(app);
  addOptions(command.options, table, options);
  const auto separator = std::find(words.begin(), words.end(), "--");
  try {
    // CLI11 takes the words from the back.
    app.parse(std::vector<std::string>(std::make_reverse_iterator(separator), words.rend()));
    for (const std::string& word : app.remaining()) {
      if (word.starts_with('-') && word.size() > 1) return unknownOption(word, app);
      options.paths.push_back(word);
    }
    // Behind `--` everything is a path.
    if (separator != words.end()) options.paths.insert(options.paths.end(), separator + 1, words.end());
  } catch (const RefusedWord& refused) {
    return refused.why;
  } catch (const CLI::ArgumentMismatch&) {
    return fmt::format("an option lacks its value; see `calmc help {}`", command.name);
  } catch (const CLI::ParseError& problem) {
    return std::string(problem.what());
  }
  const auto isForOutput = [](const FormatRequest& request) { return request.file.empty(); };
  if (std::count_if(options.formats.begin(), options.formats.end(), isForOutput) > 1) {
    return std::string("--format: standard output takes one format; give the others a file, `--format json=FILE`");
  }
  return options;
}

std::vector<OptionHelp> optionHelp(const Command& command) {
  Options unused;
  CLI::App app;
  OptionTable table(app);
  addOptions(command.options, table, unused);
  return table.help();
}

}  // namespace calm::cli

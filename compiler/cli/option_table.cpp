#include "cli/option_table.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

namespace calm::cli {

void OptionTable::flag(const std::string& names, std::string_view written, std::string_view does, bool& into) {
  const std::size_t longName = names.find("--");
  app_.add_flag(fmt::format("{},!--no-{}", names, names.substr(longName + 2)), into);
  note(names, written, does);
}

void OptionTable::one(const std::string& names, std::string_view written, std::string_view does,
                      std::function<void(const std::string&)> read) {
  app_.add_option_function<std::string>(names, std::move(read))->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  note(names, written, does).takesValue = true;
}

void OptionTable::each(const std::string& names, std::string_view written, std::string_view does,
                       const std::function<void(const std::string&)>& read) {
  const auto readAll = [read](const std::vector<std::string>& words) {
    for (const std::string& word : words) read(word);
  };
  app_.add_option_function<std::vector<std::string>>(names, readAll)->allow_extra_args(false);
  note(names, written, does).takesValue = true;
}

OptionHelp& OptionTable::note(const std::string& names, std::string_view written, std::string_view does) {
  const std::size_t comma = names.find(',');
  std::vector<std::string> each{names.substr(0, comma)};
  if (comma != std::string::npos) each.push_back(names.substr(comma + 1));
  return help_.emplace_back(OptionHelp{written, does, std::move(each), false, {}});
}

}  // namespace calm::cli

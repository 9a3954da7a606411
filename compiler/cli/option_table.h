#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/option_words.h"
#include "cli/options.h"

namespace CLI {
class App;
}

namespace calm::cli {

/// Adds options to CLI11 and keeps for each what the help says. `names` are the option's names with commas between
/// them, `written` how the help shows them, `does` is what the option is for.
class OptionTable {
 public:
  explicit OptionTable(CLI::App& app) : app_(app) {}

  /// An option without a value, and the one that takes it back (`--no-…`).
  void flag(const std::string& names, std::string_view written, std::string_view does, bool& into);

  /// An option with a value; of several the last one counts.
  void one(const std::string& names, std::string_view written, std::string_view does,
           std::function<void(const std::string&)> read);

  /// An option with a value that can be given several times; each is read, in their order.
  void each(const std::string& names, std::string_view written, std::string_view does,
            const std::function<void(const std::string&)>& read);

  /// An option that takes one of a few words; of several the last one counts.
  template <class Value, class Into>
  void choice(const std::string& name, std::string_view written, std::string_view does, Words<Value> words,
              Into& into) {
    one(name, written, does,
        [name, words, &into](const std::string& word) { into = choose<Value>(name, word, words); });
    noteWords(words);
  }

  /// An option of the help alone.
  OptionHelp& note(const std::string& names, std::string_view written, std::string_view does);

  /// Notes for the help which words the last option takes.
  template <class Value>
  void noteWords(const Words<Value>& words) {
    for (const auto& [word, value] : words) help_.back().words.emplace_back(word);
  }

  /// Every option, in the order in which they were added.
  std::vector<OptionHelp> help() const { return help_; }

 private:
  CLI::App& app_;
  std::vector<OptionHelp> help_;
};

}  // namespace calm::cli

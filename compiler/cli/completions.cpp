#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/parse_options.h"

namespace calm::cli {
namespace {

std::string spaced(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::vector<std::string> commandNames() {
  std::vector<std::string> names;
  for (const Command& command : commands()) names.emplace_back(command.name);
  return names;
}

/// What stands behind the name of a command: names of commands, words of its own, or paths.
std::vector<std::string> wordsBehind(const Command& command) {
  if (command.name == "help") return commandNames();
  if (command.name == "completions") return {"bash", "zsh", "fish"};
  return {};
}

/// Within single quotes of a shell.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char byte : text) out += byte == '\'' ? std::string("'\\''") : std::string(1, byte);
  return out + "'";
}

/// As `quoted`, in fish, where a backslash counts between quotes.
std::string quotedForFish(std::string_view text) {
  std::string out = "'";
  for (const char byte : text) {
    if (byte == '\'' || byte == '\\') out += '\\';
    out += byte;
  }
  return out + "'";
}

/// A description of zsh, in which `[`, `]` and `:` mean something.
std::string described(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '[' || byte == ']' || byte == ':' || byte == '\\') out += '\\';
    out += byte;
  }
  return out;
}

std::string bash() {
  std::string values;
  std::string words;
  for (const Command& command : commands()) {
    std::vector<std::string> names{"--help"};
    for (const OptionHelp& option : optionHelp(command)) {
      for (const std::string& name : option.names) {
        if (name.starts_with("--")) names.push_back(name);
        if (option.words.empty() && !option.takesValue) continue;
        values += fmt::format("    {}) words={}; return 0 ;;\n", quoted(fmt::format("{} {}", command.name, name)),
                              quoted(spaced(option.words)));
      }
    }
    words += fmt::format("    {}) options={} words={} ;;\n", command.name, quoted(spaced(names)),
                         quoted(spaced(wordsBehind(command))));
  }
  return fmt::format(
      R"(# Completion of calmc for bash: source it, or put it into ~/.local/share/bash-completion/completions/calmc.
# What an option of a command takes; words stay empty where it takes a path or a text.
_calmc_value() {{
  case "$1 $2" in
{}    *) return 1 ;;
  esac
}}

_calmc() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command=${{COMP_WORDS[1]}} options= words=
  if [[ $current == "=" ]]; then
    current=
  elif [[ $before == "=" ]]; then
    before=${{COMP_WORDS[COMP_CWORD-2]}}
  fi
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    words={}
  elif ! _calmc_value "$command" "$before"; then
    case $command in
{}    esac
    if [[ $current == -* ]]; then words=$options; fi
  fi
  if [[ -n $words ]]; then mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current"); fi
}}

complete -o default -o bashdefault -F _calmc calmc
)",
      values, quoted(spaced(commandNames()) + " --help --version"), words);
}

std::string zshValue(const OptionHelp& option) {
  if (!option.takesValue) return {};
  const std::string action = option.words.empty() ? "_files" : fmt::format("({})", spaced(option.words));
  return fmt::format(":value:{}", action);
}

std::string zsh() {
  std::string list;
  std::string cases;
  for (const Command& command : commands()) {
    list += fmt::format("    {}\n", quoted(fmt::format("{}:{}", command.name, described(command.brief))));
    cases += fmt::format("    {})\n      _arguments", command.name);
    for (const OptionHelp& option : optionHelp(command)) {
      for (const std::string& name : option.names) {
        const std::string_view behind = !option.takesValue ? "" : name.starts_with("--") ? "=" : "+";
        cases += " \\\n        " +
                 quoted(fmt::format("*{}{}[{}]{}", name, behind, described(option.does), zshValue(option)));
      }
    }
    const std::vector<std::string> words = wordsBehind(command);
    const std::string action = words.empty() ? "_files" : fmt::format("({})", spaced(words));
    cases += " \\\n        " + quoted("*:path:" + action) + " ;;\n";
  }
  return fmt::format(R"(#compdef calmc
# Completion of calmc for zsh: put it as _calmc into a folder of $fpath.
_calmc() {{
  local -a commands=(
{}  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
{}  esac
}}

if [[ $funcstack[1] == _calmc ]]; then
  _calmc "$@"
else
  compdef _calmc calmc
fi
)",
                     list, cases);
}

std::string fish() {
  std::string out =
      "# Completion of calmc for fish: put it into ~/.config/fish/completions/calmc.fish.\n"
      "function __calmc_in\n  set -l words (commandline -opc)\n"
      "  test (count $words) -gt 1; and test $words[2] = $argv[1]\nend\n\n"
      "complete -c calmc -n '__fish_is_first_token' -f\n";
  for (const Command& command : commands()) {
    out += fmt::format("complete -c calmc -n '__fish_is_first_token' -a {} -d {}\n", command.name,
                       quotedForFish(command.brief));
  }
  for (const Command& command : commands()) {
    const std::string where = fmt::format("complete -c calmc -n '__calmc_in {}'", command.name);
    if (const std::string words = spaced(wordsBehind(command)); !words.empty()) {
      out += fmt::format("{} -f -a {}\n", where, quotedForFish(words));
    }
    for (const OptionHelp& option : optionHelp(command)) {
      std::string names;
      for (const std::string& name : option.names) {
        names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      }
      std::string value = option.takesValue ? " -r" : "";
      if (!option.words.empty()) value = fmt::format(" -x -a {}", quotedForFish(spaced(option.words)));
      out += fmt::format("{}{}{} -d {}\n", where, names, value, quotedForFish(option.does));
    }
  }
  return out;
}

}  // namespace

Answer completions(const Options& options, const Surroundings&) {
  const std::string shell = options.paths.size() == 1 ? options.paths.front() : "";
  if (shell == "bash") return {Exit::Fine, bash(), {}, {}};
  if (shell == "zsh") return {Exit::Fine, zsh(), {}, {}};
  if (shell == "fish") return {Exit::Fine, fish(), {}, {}};
  return notDone("completions takes the name of a shell: bash, zsh or fish");
}

}  // namespace calm::cli

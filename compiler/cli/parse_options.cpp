#include "cli/parse_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "diagnostics/lift.h"
#include "diagnostics/suggest.h"
#include "driver/target_names.h"

namespace calm::cli {
namespace {

/// What a word can not mean; leaves CLI11's callbacks as one of its exceptions.
CLI::ValidationError refused(std::string why) { return CLI::ValidationError(std::move(why)); }

/// The words of an option that takes one of a few, with what they stand for.
template <class Value>
using Words = std::vector<std::pair<std::string_view, Value>>;

template <class Value>
Value choose(std::string_view option, std::string_view word, const Words<Value>& words) {
  for (const auto& [text, value] : words) {
    if (text == word) return value;
  }
  std::string list;
  for (const auto& [text, value] : words) list += fmt::format("{}`{}`", list.empty() ? "" : ", ", text);
  throw refused(fmt::format("{} takes {}, not `{}`", option, list, word));
}

Words<Format> formats() {
  return {{"human", Format::Human},   {"concise", Format::Concise}, {"json", Format::Json},  {"sarif", Format::Sarif},
          {"github", Format::Github}, {"gitlab", Format::Gitlab},   {"junit", Format::Junit}};
}

FormatRequest readFormat(const std::string& word) {
  const std::size_t equals = word.find('=');
  const std::string name = word.substr(0, equals);
  FormatRequest request{choose("--format", name, formats()), {}};
  if (equals == std::string::npos) return request;
  request.file = word.substr(equals + 1);
  if (request.file.empty()) throw refused("--format names a file behind `=`");
  return request;
}

std::pair<std::string, std::string> readParam(const std::string& word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos || equals == 0) throw refused("--param takes `name=value`");
  return {word.substr(0, equals), word.substr(equals + 1)};
}

Today readToday(const std::string& word) {
  if (word == "now") return {};
  const std::optional<support::Date> date = support::readDate(word);
  if (!date) throw refused(fmt::format("--today takes a day as `YYYY-MM-DD`, or `now`, not `{}`", word));
  return {date};
}

driver::Level readLevelWord(const std::string& word) {
  const std::size_t equals = std::min(word.find('='), word.size());
  driver::Level level{word.substr(0, equals), {}};
  const std::string_view value = std::string_view(word).substr(std::min(equals + 1, word.size()));
  if (!driver::readLevel(value, level)) throw refused("--level takes `CODE=error`, `warning`, `note` or `off`");
  const std::string_view locked = diagnostics::lockedBecause(level.code);
  if (!locked.empty()) throw refused(fmt::format("the level of `{}` can not be changed: {}", level.code, locked));
  return level;
}

std::vector<driver::Selector> readSelectors(const std::string& words, driver::Selector::Effect effect) {
  std::vector<driver::Selector> selectors;
  for (std::size_t begin = 0; begin <= words.size();) {
    const std::size_t end = std::min(words.find(',', begin), words.size());
    std::string word = words.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty())
      throw refused("--select and --ignore take codes with commas between them, such as `C4C-13,CALM2`");
    selectors.push_back({std::move(word), effect});
  }
  return selectors;
}

/// `a,b`: each is one of the known names of `what`.
void readNames(const std::string& words, std::string_view what, const std::vector<std::string_view>& known,
               std::vector<std::string>& names) {
  for (std::size_t begin = 0; begin <= words.size();) {
    const std::size_t end = std::min(words.find(',', begin), words.size());
    const std::string word = words.substr(begin, end - begin);
    begin = end + 1;
    if (std::find(known.begin(), known.end(), word) == known.end()) {
      throw refused(fmt::format("there is no {} `{}`; {}", what, word, diagnostics::suggestion(word, known)));
    }
    names.push_back(word);
  }
}

/// Adds options to CLI11 and keeps for each what the help says.
class Table {
 public:
  Table(CLI::App& app, Options& into) : app_(app), into_(into) {}

  void add(const OptionGroups& groups) {
    if (groups.findings) addFindings();
    if (groups.compiling) addCompiling();
    if (groups.searching) addSearching();
    if (groups.writing) addWriting();
    if (groups.fixing) addFixing();
    if (groups.formatting) addFormatting();
    if (groups.watching) {
      flag("--watch", "--watch", "wait for changes of what was read and run again, until it is interrupted",
           into_.watch);
    }
    if (groups.comparing) addComparing();
    if (groups.document) addDocument();
    if (groups.environments) addEnvironments();
    if (groups.injecting) addInjecting();
    if (groups.importing) addTenant("--tenant NAME[:PRODUCT]", "the tenant to make (default: imported:btp-subaccount)");
    if (groups.drifting) addDrifting();
    if (groups.drawing) addDrawing();
    if (groups.runbook) addRunbook();
    if (groups.all) flag("--all", "--all", "all of them, one after the other", into_.all);
    if (groups.manual) flag("--man", "--man", "the manual page, in the form of man(7)", into_.manual);
    flag("-q,--quiet", "-q, --quiet", "say nothing on standard error but what could not be done", into_.quiet);
    flag("-v,--verbose", "-v, --verbose", "also list the files that were read", into_.verbose);
    note("-h,--help", "-h, --help", "the short help, the long one");
  }

  std::vector<OptionHelp> help() const { return help_; }

 private:
  void addFindings() {
    each("--format", "--format FORMAT[=FILE]",
         "human (default), concise, json, sarif, github, gitlab or junit; repeatable, one may be without file",
         [this](const std::string& word) { into_.formats.push_back(readFormat(word)); });
    for (const auto& [word, format] : formats()) help_.back().words.emplace_back(word);
    choice<Colour>("--color", "--color WHEN", "auto (default), always or never",
                   {{"auto", Colour::Auto}, {"always", Colour::Always}, {"never", Colour::Never}}, into_.colour);
    one("--max-diagnostics", "--max-diagnostics N", "show at most N findings (0, the default: 1,000 a file)",
        [this](const std::string& word) { into_.maxDiagnostics = number("--max-diagnostics", word); });
    using diagnostics::Severity;
    choice<std::optional<Severity>>(
        "--fail-on", "--fail-on LEVEL", "exit 1 from this level on: error (default), warning, note, or never",
        {{"error", Severity::Error}, {"warning", Severity::Warning}, {"note", Severity::Note}, {"never", std::nullopt}},
        into_.failOn);
    each("--select", "--select CODE,…", "only these findings: codes, or how codes begin (C4C, CALM2); repeatable",
         [this](const std::string& word) { addSelectors(word, driver::Selector::Effect::Select); });
    each("--ignore", "--ignore CODE,…", "not these findings; where both fit, the longer word decides; repeatable",
         [this](const std::string& word) { addSelectors(word, driver::Selector::Effect::Ignore); });
    each("--level", "--level CODE=LEVEL", "another level for a rule: error, warning, note or off; repeatable",
         [this](const std::string& word) { into_.levels.push_back(readLevelWord(word)); });
  }

  void addCompiling() {
    addEnvironment();
    one("--keys", "--keys=absent", "go on without the key files: what is derived from them is not compared",
        [this](const std::string& word) {
          if (word != "absent") throw refused(fmt::format("--keys takes `absent`, not `{}`", word));
          into_.keysAbsent = true;
        });
    one("--today", "--today DATE",
        "the day that `until` of an @allow is compared with: YYYY-MM-DD, or now (check only)",
        [this](const std::string& word) { into_.today = readToday(word); });
    addStdinFilename();
    using driver::Printable;
    choice<Printable>("--print", "--print WHAT", "print tokens, tree, model or plan, and nothing else",
                      {{"tokens", Printable::Tokens},
                       {"tree", Printable::Tree},
                       {"model", Printable::Model},
                       {"plan", Printable::Plan}},
                      into_.print);
    addJobs();
    one("--max-files", "--max-files N", "let the project have up to N files (default: 10000)",
        [this](const std::string& word) { into_.limits.files = number("--max-files", word); });
    one("--max-size", "--max-size MIB", "let the files of the project have up to MIB mebibytes (default: 64)",
        [this](const std::string& word) {
          into_.limits.projectBytes = std::uint64_t{number("--max-size", word)} << 20;
        });
  }

  void addEnvironment() {
    one("--env", "--env NAME", "one environment; '*' for each (default: check and diff take each, others the only one)",
        [this](const std::string& word) {
          if (word.empty()) throw refused("--env takes the name of an environment, or '*'");
          into_.environment = word;
        });
    each("--params", "--params FILE", "give params the values of a YAML file; repeatable, --param is stronger",
         [this](const std::string& word) { into_.paramFiles.push_back(word); });
    each("--param", "--param NAME=VALUE", "give a param its value; repeatable",
         [this](const std::string& word) { into_.params.push_back(readParam(word)); });
  }

  void addSearching() {
    each("--exclude", "--exclude PATTERN", "leave out files and folders, as in .gitignore; repeatable",
         [this](const std::string& word) { into_.exclude.push_back(word); });
    flag("--force-exclude", "--force-exclude", "leave out also what is named: a hook names every file",
         into_.forceExclude);
  }

  void addFixing() {
    flag("--fix", "--fix", "make the safe fixes in the files, and report what is left", into_.fix);
    flag("--unsafe-fixes", "--unsafe-fixes", "with --fix or --diff: also the fixes that are a guess",
         into_.unsafeFixes);
    flag("--diff", "--diff", "only show what --fix would write, as a unified diff; exit 1 if it is anything",
         into_.diff);
  }

  void addWriting() {
    into_.writes = true;
    one("-o,--out", "-o, --out DIR", "where to write (default: `out` of calm.yaml, else `out`)",
        [this](const std::string& word) { into_.out = word; });
    each("--target", "--target NAME,…",
         "also make what a tool deploys (see above); repeatable, stronger than calm.yaml",
         [this](const std::string& words) { readNames(words, "target", driver::targetNames(), into_.targets); });
    each("--emit", "--emit NAME,…", "make only these of what every build makes (see above); repeatable",
         [this](const std::string& words) { readNames(words, "artefact", driver::artefactNames(), into_.artefacts); });
    one("--depfile", "--depfile FILE", "write which files the build read, in the syntax of Make, for Make and Ninja",
        [this](const std::string& word) { into_.depfile = word; });
    one("--stamp", "--stamp FILE", "write FILE, empty, once everything is built; --depfile names it as what is made",
        [this](const std::string& word) { into_.stamp = word; });
    flag("--dry-run", "--dry-run", "write nothing; list what would be written", into_.dryRun);
    flag("--check", "--check", "write nothing; exit 1 if what is on disk differs", into_.compare);
  }

  void addFormatting() {
    flag("--check", "--check", "write nothing; name the files that would change, exit 1 if there are any",
         into_.compare);
    flag("--diff", "--diff", "write nothing; show what would change as a unified diff, exit 1 if anything", into_.diff);
    addStdinFilename();
    addJobs();
  }

  void addComparing() {
    choice<DocumentFormat>(
        "--format", "--format FORMAT", "human (default), markdown or json",
        {{"human", DocumentFormat::Human}, {"markdown", DocumentFormat::Markdown}, {"json", DocumentFormat::Json}},
        into_.document);
    addEnvironments();
  }

  void addDocument() {
    choice<DocumentFormat>("--format", "--format FORMAT", "human (default) or json",
                           {{"human", DocumentFormat::Human}, {"json", DocumentFormat::Json}}, into_.document);
  }

  void addEnvironments() {
    addEnvironment();
    addJobs();
  }

  void addInjecting() {
    one("--from", "--from WHERE", "env: CALM_SECRET_NAME; dir:PATH: a file for each; json:PATH: one JSON object",
        [this](const std::string& word) { into_.from = word; });
  }

  void addTenant(std::string_view written, std::string_view does) {
    one("--tenant", written, does, [this](const std::string& word) { into_.tenant = word; });
  }

  void addDrifting() {
    into_.writes = true;
    each("--live", "--live FILE", "an export of what is live; repeatable",
         [this](const std::string& word) { into_.live.push_back(word); });
    addTenant("--tenant NAME", "compare the destinations of this tenant only");
  }

  void addDrawing() {
    into_.writes = true;
    one("--format", "--format FORMAT", "svg (default), mermaid, dot or json", [this](const std::string& word) {
      using driver::picture::Format;
      into_.picture.format = choose<Format>(
          "--format", word,
          {{"svg", Format::Svg}, {"mermaid", Format::Mermaid}, {"dot", Format::Dot}, {"json", Format::Json}});
    });
    one("--focus", "--focus NAME", "draw only what is near the tenant of this name",
        [this](const std::string& word) { into_.picture.focus = word; });
    one("--depth", "--depth N", "how many steps from it are near (default: 1)",
        [this](const std::string& word) { into_.picture.depth = number("--depth", word); });
    one("-o,--out", "-o, --out FILE", "where to write (default: standard output)",
        [this](const std::string& word) { into_.out = word; });
  }

  void addRunbook() {
    into_.writes = true;
    choice<RunbookFormat>(
        "--format", "--format FORMAT", "html (default), md or json",
        {{"html", RunbookFormat::Html}, {"md", RunbookFormat::Markdown}, {"json", RunbookFormat::Json}}, into_.runbook);
    one("--role", "--role ROLE", "only the steps of this role", [this](const std::string& word) { into_.role = word; });
    addTenant("--tenant NAME", "only the steps for this tenant");
    one("-o,--out", "-o, --out FILE", "write it there (default: standard output)",
        [this](const std::string& word) { into_.out = word; });
  }

  void addStdinFilename() {
    one("--stdin-filename", "--stdin-filename PATH", "the name and place of what `-` reads",
        [this](const std::string& word) { into_.stdinFilename = word; });
  }

  void addJobs() {
    one("-j,--jobs", "-j N", "use at most N threads (default: one for each processor)",
        [this](const std::string& word) {
          into_.jobs = static_cast<unsigned>(std::clamp<std::size_t>(number("-j", word), 1, 64));
        });
  }

  void addSelectors(const std::string& words, driver::Selector::Effect effect) {
    for (driver::Selector& each : readSelectors(words, effect)) into_.selectors.push_back(std::move(each));
  }

  static std::size_t number(std::string_view option, const std::string& word) {
    const bool digits = !word.empty() && word.size() < 10 && word.find_first_not_of("0123456789") == std::string::npos;
    if (!digits) throw refused(fmt::format("{} takes a whole number, not `{}`", option, word));
    return static_cast<std::size_t>(std::stoul(word));
  }

  void flag(const std::string& names, std::string_view written, std::string_view does, bool& into) {
    const std::size_t longName = names.find("--");
    app_.add_flag(fmt::format("{},!--no-{}", names, names.substr(longName + 2)), into);
    note(names, written, does);
  }

  void one(const std::string& names, std::string_view written, std::string_view does,
           std::function<void(const std::string&)> read) {
    app_.add_option_function<std::string>(names, std::move(read))
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    note(names, written, does).takesValue = true;
  }

  void each(const std::string& names, std::string_view written, std::string_view does,
            const std::function<void(const std::string&)>& read) {
    const auto readAll = [read](const std::vector<std::string>& words) {
      for (const std::string& word : words) read(word);
    };
    app_.add_option_function<std::vector<std::string>>(names, readAll)->allow_extra_args(false);
    note(names, written, does).takesValue = true;
  }

  OptionHelp& note(const std::string& names, std::string_view written, std::string_view does) {
    const std::size_t comma = names.find(',');
    std::vector<std::string> each{names.substr(0, comma)};
    if (comma != std::string::npos) each.push_back(names.substr(comma + 1));
    return help_.emplace_back(OptionHelp{written, does, std::move(each), false, {}});
  }

  /// An option that takes one of a few words; of several the last one counts.
  template <class Value, class Into>
  void choice(const std::string& name, std::string_view written, std::string_view does, Words<Value> words,
              Into& into) {
    one(name, written, does,
        [name, words, &into](const std::string& word) { into = choose<Value>(name, word, words); });
    for (const auto& [word, value] : words) help_.back().words.emplace_back(word);
  }

  CLI::App& app_;
  Options& into_;
  std::vector<OptionHelp> help_;
};

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
  Table table(app, options);
  table.add(command.options);
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
  Table table(app, unused);
  table.add(command.options);
  return table.help();
}

}  // namespace calm::cli

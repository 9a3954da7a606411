#include "cli/option_groups.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "cli/option_words.h"
#include "driver/target_names.h"

namespace calm::cli {
namespace {

template <class Element>
void append(std::vector<Element>& to, std::vector<Element> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void addEnvironment(OptionTable& table, Options& into) {
  table.one("--env", "--env NAME",
            "one environment; '*' for each (default: check and diff take each, others the only one)",
            [&into](const std::string& word) {
              if (word.empty()) throw RefusedWord{"--env takes the name of an environment, or '*'"};
              into.environment = word;
            });
  table.each("--params", "--params FILE", "give params the values of a YAML file; repeatable, --param is stronger",
             [&into](const std::string& word) { into.paramFiles.push_back(word); });
  table.each("--param", "--param NAME=VALUE", "give a param its value; repeatable",
             [&into](const std::string& word) { into.params.push_back(readParam(word)); });
}

void addStdinFilename(OptionTable& table, Options& into) {
  table.one("--stdin-filename", "--stdin-filename PATH", "the name and place of what `-` reads",
            [&into](const std::string& word) { into.stdinFilename = word; });
}

void addJobs(OptionTable& table, Options& into) {
  table.one("-j,--jobs", "-j N", "use at most N threads (default: one for each processor)",
            [&into](const std::string& word) {
              into.jobs = static_cast<unsigned>(std::clamp<std::size_t>(readNumber("-j", word), 1, 64));
            });
}

void addTenant(OptionTable& table, Options& into, std::string_view written, std::string_view does) {
  table.one("--tenant", written, does, [&into](const std::string& word) { into.tenant = word; });
}

void addEnvironments(OptionTable& table, Options& into) {
  addEnvironment(table, into);
  addJobs(table, into);
}

void addFindings(OptionTable& table, Options& into) {
  table.each("--format", "--format FORMAT[=FILE]",
             "human (default), concise, json, sarif, github, gitlab or junit; repeatable, one may be without file",
             [&into](const std::string& word) { into.formats.push_back(readFormat(word)); });
  table.noteWords(formats());
  table.choice<Colour>("--color", "--color WHEN", "auto (default), always or never",
                       {{"auto", Colour::Auto}, {"always", Colour::Always}, {"never", Colour::Never}}, into.colour);
  table.one("--max-diagnostics", "--max-diagnostics N", "show at most N findings (0, the default: 1,000 a file)",
            [&into](const std::string& word) { into.maxDiagnostics = readNumber("--max-diagnostics", word); });
  using diagnostics::Severity;
  table.choice<std::optional<Severity>>(
      "--fail-on", "--fail-on LEVEL", "exit 1 from this level on: error (default), warning, note, or never",
      {{"error", Severity::Error}, {"warning", Severity::Warning}, {"note", Severity::Note}, {"never", std::nullopt}},
      into.failOn);
  table.each("--select", "--select CODE,…", "only these findings: codes, or how codes begin (C4C, CALM2); repeatable",
             [&into](const std::string& word) {
               append(into.selectors, readSelectors(word, driver::Selector::Effect::Select));
             });
  table.each("--ignore", "--ignore CODE,…", "not these findings; where both fit, the longer word decides; repeatable",
             [&into](const std::string& word) {
               append(into.selectors, readSelectors(word, driver::Selector::Effect::Ignore));
             });
  table.each("--level", "--level CODE=LEVEL", "another level for a rule: error, warning, note or off; repeatable",
             [&into](const std::string& word) { into.levels.push_back(readLevelWord(word)); });
}

void addCompiling(OptionTable& table, Options& into) {
  addEnvironment(table, into);
  table.one("--keys", "--keys=absent", "go on without the key files: what is derived from them is not compared",
            [&into](const std::string& word) {
              if (word != "absent") throw RefusedWord{fmt::format("--keys takes `absent`, not `{}`", word)};
              into.keysAbsent = true;
            });
  table.one("--today", "--today DATE",
            "the day that `until` of an @allow is compared with: YYYY-MM-DD, or now (check only)",
            [&into](const std::string& word) { into.today = readToday(word); });
  addStdinFilename(table, into);
  using driver::Printable;
  table.choice<Printable>("--print", "--print WHAT", "print tokens, tree, model or plan, and nothing else",
                          {{"tokens", Printable::Tokens},
                           {"tree", Printable::Tree},
                           {"model", Printable::Model},
                           {"plan", Printable::Plan}},
                          into.print);
  addJobs(table, into);
  table.one("--max-files", "--max-files N", "let the project have up to N files (default: 10000)",
            [&into](const std::string& word) { into.limits.files = readNumber("--max-files", word); });
  table.one("--max-size", "--max-size MIB", "let the files of the project have up to MIB mebibytes (default: 64)",
            [&into](const std::string& word) {
              into.limits.projectBytes = std::uint64_t{readNumber("--max-size", word)} << 20;
            });
}

void addSearching(OptionTable& table, Options& into) {
  table.each("--exclude", "--exclude PATTERN", "leave out files and folders, as in .gitignore; repeatable",
             [&into](const std::string& word) { into.exclude.push_back(word); });
  table.flag("--force-exclude", "--force-exclude", "leave out also what is named: a hook names every file",
             into.forceExclude);
}

void addFixing(OptionTable& table, Options& into) {
  table.flag("--fix", "--fix", "make the safe fixes in the files, and report what is left", into.fix);
  table.flag("--unsafe-fixes", "--unsafe-fixes", "with --fix or --diff: also the fixes that are a guess",
             into.unsafeFixes);
  table.flag("--diff", "--diff", "only show what --fix would write, as a unified diff; exit 1 if it is anything",
             into.diff);
}

void addWriting(OptionTable& table, Options& into) {
  into.writes = true;
  table.one("-o,--out", "-o, --out DIR", "where to write (default: `out` of calm.yaml, else `out`)",
            [&into](const std::string& word) { into.out = word; });
  table.each(
      "--target", "--target NAME,…", "also make what a tool deploys (see above); repeatable, stronger than calm.yaml",
      [&into](const std::string& words) { append(into.targets, readNames(words, "target", driver::targetNames())); });
  table.each("--emit", "--emit NAME,…", "make only these of what every build makes (see above); repeatable",
             [&into](const std::string& words) {
               append(into.artefacts, readNames(words, "artefact", driver::artefactNames()));
             });
  table.one("--depfile", "--depfile FILE",
            "write which files the build read, in the syntax of Make, for Make and Ninja",
            [&into](const std::string& word) { into.depfile = word; });
  table.one("--stamp", "--stamp FILE",
            "write FILE, empty, once everything is built; --depfile names it as what is made",
            [&into](const std::string& word) { into.stamp = word; });
  table.flag("--dry-run", "--dry-run", "write nothing; list what would be written", into.dryRun);
  table.flag("--check", "--check", "write nothing; exit 1 if what is on disk differs", into.compare);
}

void addFormatting(OptionTable& table, Options& into) {
  table.flag("--check", "--check", "write nothing; name the files that would change, exit 1 if there are any",
             into.compare);
  table.flag("--diff", "--diff", "write nothing; show what would change as a unified diff, exit 1 if anything",
             into.diff);
  addStdinFilename(table, into);
  addJobs(table, into);
}

void addComparing(OptionTable& table, Options& into) {
  table.choice<DocumentFormat>(
      "--format", "--format FORMAT", "human (default), markdown or json",
      {{"human", DocumentFormat::Human}, {"markdown", DocumentFormat::Markdown}, {"json", DocumentFormat::Json}},
      into.document);
  addEnvironments(table, into);
}

void addDocument(OptionTable& table, Options& into) {
  table.choice<DocumentFormat>("--format", "--format FORMAT", "human (default) or json",
                               {{"human", DocumentFormat::Human}, {"json", DocumentFormat::Json}}, into.document);
}

void addInjecting(OptionTable& table, Options& into) {
  table.one("--from", "--from WHERE", "env: CALM_SECRET_NAME; dir:PATH: a file for each; json:PATH: one JSON object",
            [&into](const std::string& word) { into.from = word; });
}

void addDrifting(OptionTable& table, Options& into) {
  into.writes = true;
  table.each("--live", "--live FILE", "an export of what is live; repeatable",
             [&into](const std::string& word) { into.live.push_back(word); });
  addTenant(table, into, "--tenant NAME", "compare the destinations of this tenant only");
}

void addDrawing(OptionTable& table, Options& into) {
  into.writes = true;
  using Picture = driver::picture::Format;
  table.choice<Picture>(
      "--format", "--format FORMAT", "svg (default), mermaid, dot or json",
      {{"svg", Picture::Svg}, {"mermaid", Picture::Mermaid}, {"dot", Picture::Dot}, {"json", Picture::Json}},
      into.picture.format);
  table.one("--focus", "--focus NAME", "draw only what is near the tenant of this name",
            [&into](const std::string& word) { into.picture.focus = word; });
  table.one("--depth", "--depth N", "how many steps from it are near (default: 1)",
            [&into](const std::string& word) { into.picture.depth = readNumber("--depth", word); });
  table.one("-o,--out", "-o, --out FILE", "where to write (default: standard output)",
            [&into](const std::string& word) { into.out = word; });
}

void addRunbook(OptionTable& table, Options& into) {
  into.writes = true;
  table.choice<RunbookFormat>(
      "--format", "--format FORMAT", "html (default), md or json",
      {{"html", RunbookFormat::Html}, {"md", RunbookFormat::Markdown}, {"json", RunbookFormat::Json}}, into.runbook);
  table.one("--role", "--role ROLE", "only the steps of this role",
            [&into](const std::string& word) { into.role = word; });
  addTenant(table, into, "--tenant NAME", "only the steps for this tenant");
  table.one("-o,--out", "-o, --out FILE", "write it there (default: standard output)",
            [&into](const std::string& word) { into.out = word; });
}

}  // namespace

void addOptions(const OptionGroups& groups, OptionTable& table, Options& into) {
  if (groups.findings) addFindings(table, into);
  if (groups.compiling) addCompiling(table, into);
  if (groups.searching) addSearching(table, into);
  if (groups.writing) addWriting(table, into);
  if (groups.fixing) addFixing(table, into);
  if (groups.formatting) addFormatting(table, into);
  if (groups.watching) {
    table.flag("--watch", "--watch", "wait for changes of what was read and run again, until it is interrupted",
               into.watch);
  }
  if (groups.comparing) addComparing(table, into);
  if (groups.document) addDocument(table, into);
  if (groups.environments) addEnvironments(table, into);
  if (groups.injecting) addInjecting(table, into);
  if (groups.importing)
    addTenant(table, into, "--tenant NAME[:PRODUCT]", "the tenant to make (default: imported:btp-subaccount)");
  if (groups.drifting) addDrifting(table, into);
  if (groups.drawing) addDrawing(table, into);
  if (groups.runbook) addRunbook(table, into);
  if (groups.all) table.flag("--all", "--all", "all of them, one after the other", into.all);
  if (groups.manual) table.flag("--man", "--man", "the manual page, in the form of man(7)", into.manual);
  table.flag("-q,--quiet", "-q, --quiet", "say nothing on standard error but what could not be done", into.quiet);
  table.flag("-v,--verbose", "-v, --verbose", "also list the files that were read", into.verbose);
  table.note("-h,--help", "-h, --help", "the short help, the long one");
}

}  // namespace calm::cli

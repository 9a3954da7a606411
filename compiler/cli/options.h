#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/kind.h"
#include "driver/levels.h"
#include "driver/load_limits.h"
#include "driver/picture/request.h"
#include "driver/printable.h"
#include "driver/selection.h"
#include "support/date.h"

namespace calm::cli {

enum class Format { Human, Concise, Json, Sarif, Github, Gitlab, Junit };

/// `--format json=report.json`; without a file the findings go to standard output.
struct FormatRequest {
  Format format = Format::Human;
  std::string file;
};

/// A day, or the clock: `--today=now`.
struct Today {
  std::optional<support::Date> date;
};

/// How a command shows what it made for reading.
enum class DocumentFormat { Human, Markdown, Json };

/// `runbook --format`.
enum class RunbookFormat { Html, Markdown, Json };

enum class Colour { Auto, Always, Never };

/// What the words behind the command say. Members that a command does not take keep their default.
struct Options {
  std::vector<std::string> paths;
  std::vector<FormatRequest> formats;
  Colour colour = Colour::Auto;
  bool quiet = false;
  bool verbose = false;
  std::optional<driver::Printable> print;
  /// `--param name=value`.
  std::vector<std::pair<std::string, std::string>> params;
  /// `--params file.yaml`.
  std::vector<std::string> paramFiles;
  /// `--env`: a name, `*` for each; empty: not said.
  std::string environment;
  /// The command makes something of one environment, so that a landscape with several has to be told which.
  bool writes = false;
  bool keysAbsent = false;
  /// `--today`; without it SOURCE_DATE_EPOCH decides, and without that nothing does.
  std::optional<Today> today;
  std::vector<driver::Level> levels;
  std::size_t maxDiagnostics = 0;
  /// Nothing: `--fail-on never`.
  std::optional<diagnostics::Severity> failOn = diagnostics::Severity::Error;
  /// `--select` and `--ignore`.
  std::vector<driver::Selector> selectors;
  std::vector<std::string> exclude;
  bool forceExclude = false;
  std::string stdinFilename;
  std::optional<unsigned> jobs;
  driver::LoadLimits limits;
  std::string out;
  /// `--target`.
  std::vector<std::string> targets;
  /// `--emit`: some of what every build makes; empty: all.
  std::vector<std::string> artefacts;
  /// `--depfile`: where to write what the build read, in Make's syntax.
  std::string depfile;
  /// `--stamp`: an empty file that says when a build was done.
  std::string stamp;
  /// Files that gave words of the command line (`@FILE`), as written.
  std::vector<std::string> argumentFiles;
  bool dryRun = false;
  /// `build --check`, `fmt --check`: compare with what is on disk.
  bool compare = false;
  bool all = false;
  /// `help --man`.
  bool manual = false;
  /// `--fix`: make the fixes that are safe; `--unsafe-fixes`: and those that are guesses.
  bool fix = false;
  bool unsafeFixes = false;
  /// `--diff`: show what would be written, and write nothing.
  bool diff = false;
  /// `--watch`: run again when what was read changes.
  bool watch = false;
  /// `--format` of what is made for reading.
  DocumentFormat document = DocumentFormat::Human;
  RunbookFormat runbook = RunbookFormat::Html;
  /// `runbook --role`: who carries out the steps.
  std::string role;
  /// `inject --from`: `env`, `dir:PATH` or `json:PATH`.
  std::string from;
  /// `--tenant`: of `import` the tenant to make, `NAME` or `NAME:PRODUCT`; of `drift` and `runbook` the only one to
  /// look at.
  std::string tenant;
  /// `graph --format`, `--focus` and `--depth`.
  driver::picture::Request picture;
  /// `drift --live`, in their order.
  std::vector<std::string> live;
};

/// Which options a command takes.
struct OptionGroups {
  /// --format, --color, --max-diagnostics, --fail-on, --level, --select, --ignore.
  bool findings = false;
  /// --param, --keys, --today, --stdin-filename, --print, -j.
  bool compiling = false;
  /// --exclude, --force-exclude.
  bool searching = false;
  /// -o, --target, --depfile, --stamp, --dry-run, --check.
  bool writing = false;
  /// --fix, --unsafe-fixes, --diff.
  bool fixing = false;
  /// --check, --diff, --stdin-filename, -j.
  bool formatting = false;
  /// --watch.
  bool watching = false;
  /// --format of documents (also markdown), --env, --param, -j.
  bool comparing = false;
  /// --format human or json.
  bool document = false;
  /// --env, --param, -j.
  bool environments = false;
  /// --from.
  bool injecting = false;
  /// --tenant NAME[:PRODUCT].
  bool importing = false;
  /// --live, --tenant.
  bool drifting = false;
  /// --format of pictures, --focus, --depth, -o.
  bool drawing = false;
  /// --format html, md or json, --role, --tenant, -o FILE.
  bool runbook = false;
  /// --all.
  bool all = false;
  /// --man.
  bool manual = false;
};

/// One option for the help: how it is written, and what it does.
struct OptionHelp {
  std::string_view written;
  std::string_view does;
  /// `-q`, `--quiet`: the names alone.
  std::vector<std::string> names;
  bool takesValue = false;
  /// The values, where they are a few words.
  std::vector<std::string> words;
};

}  // namespace calm::cli

#include "cli/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "diagnostics/render/reports.h"
#include "driver/paths.h"

namespace calm::cli {
namespace {

using diagnostics::Arranged;
using diagnostics::Findings;
using diagnostics::Severity;

bool wantsColour(const Options& options, const Surroundings& surroundings, bool intoFile) {
  if (options.colour != Colour::Auto) return options.colour == Colour::Always;
  if (surroundings.noColour || intoFile) return false;
  return surroundings.forceColour || surroundings.outIsTerminal;
}

/// Columns that stand in front of a line of a source.
constexpr std::uint32_t gutter = 8;

/// As wide as the terminal; a file or a pipe gets the same on every machine.
diagnostics::HumanForm formFor(const Options& options, const Surroundings& surroundings, bool intoFile) {
  diagnostics::HumanForm form{.colour = wantsColour(options, surroundings, intoFile)};
  if (!intoFile && surroundings.terminalWidth != 0) {
    form.width = surroundings.terminalWidth;
    form.screen = std::max(form.width, gutter) - gutter;
  }
  return form;
}

std::optional<std::string> variable(const Surroundings& surroundings, const std::string& name) {
  auto value = surroundings.variable ? surroundings.variable(name) : std::nullopt;
  return value && !value->empty() ? value : std::nullopt;
}

/// Where a pipeline checked the repository out, if the working folder lies in it.
std::optional<std::string> repositoryOf(const Surroundings& surroundings) {
  for (const char* name : {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}) {
    const std::optional<std::string> folder = variable(surroundings, name);
    if (!folder || !folder->starts_with('/')) continue;
    std::string plain = driver::absolute("/", *folder);
    if (driver::liesUnder(surroundings.workingFolder, plain)) return plain;
  }
  return std::nullopt;
}

diagnostics::ReportFacts reportFacts(const diagnostics::RunFacts& run, const Options& options,
                                     const Surroundings& surroundings) {
  diagnostics::ReportFacts facts{run, surroundings.version, options.failOn};
  if (const std::optional<std::string> repository = repositoryOf(surroundings)) {
    facts.fromRepository = [from = surroundings.workingFolder, to = *repository](std::string_view path) {
      return path.starts_with('<') ? std::string(path) : driver::relative(driver::absolute(from, path), to);
    };
  }
  return facts;
}

std::string render(Format format, const Findings& findings, const diagnostics::ReportFacts& facts,
                   const diagnostics::HumanForm& form) {
  switch (format) {
    case Format::Human:
      return renderHuman(findings, form);
    case Format::Concise:
      return renderConcise(findings);
    case Format::Json:
      return renderJson(findings, facts.run);
    case Format::Sarif:
      return renderSarif(findings, facts);
    case Format::Github:
      return renderGithub(findings, facts);
    case Format::Gitlab:
      return renderGitlab(findings, facts);
    case Format::Junit:
      return renderJunit(findings, facts);
  }
  return {};
}

/// Nothing in `failOn`: never.
Exit exitOf(const Arranged& arranged, std::optional<Severity> failOn) {
  if (!failOn) return Exit::Fine;
  std::size_t failing = arranged.errors;
  if (*failOn != Severity::Error) failing += arranged.warnings;
  if (*failOn == Severity::Note) failing += arranged.notes;
  return failing == 0 ? Exit::Fine : Exit::Findings;
}

/// `--verbose`: every file that took part, and which of them begin a landscape.
std::string filesRead(const driver::Account& account) {
  std::string out;
  for (const driver::SourceRead& source : account.read()) {
    out += source.beginsLandscape ? "landscape " : "  import  ";
    out += diagnostics::escaped(source.path) + "\n";
  }
  return out;
}

/// A malformed pack or configuration: what the user meant is not known, so nothing was checked as it should be.
bool isConfiguration(const diagnostics::Diagnostic& found) {
  return found.code == "CALM5001" || found.code == "CALM5002";
}

}  // namespace

bool couldNotBeDone(const driver::Account& account) {
  const std::vector<diagnostics::Diagnostic>& all = account.findings();
  return !account.problems().empty() || std::any_of(all.begin(), all.end(), isConfiguration);
}

Answer report(const driver::Compilation& compilation, const Options& options, const Surroundings& surroundings,
              std::size_t fixed) {
  driver::Account account;
  account.add(compilation);
  return report(account, options, surroundings, fixed);
}

Answer report(const driver::Account& account, const Options& options, const Surroundings& surroundings,
              std::size_t fixed) {
  Arranged arranged = arrange(account.findings(), account.sources(), {.inAll = options.maxDiagnostics});
  arranged.errors += account.omitted();
  arranged.hidden += account.omitted();
  const diagnostics::Masks masks(account.secrets(), account.sources());
  const Findings findings{arranged, account.sources(), masks};
  const diagnostics::RunFacts facts{account.files(), account.problems(), fixed};

  Answer answer;
  std::vector<FormatRequest> formats = options.formats;
  if (formats.empty()) formats.emplace_back();
  const diagnostics::ReportFacts forPipelines = reportFacts(facts, options, surroundings);
  for (const FormatRequest& request : formats) {
    const bool intoFile = !request.file.empty();
    std::string text = render(request.format, findings, forPipelines, formFor(options, surroundings, intoFile));
    if (intoFile) {
      answer.files.emplace_back(request.file, std::move(text));
    } else {
      answer.out += text;
    }
    const auto page = variable(surroundings, "GITHUB_STEP_SUMMARY");
    if (request.format == Format::Github && page) {
      answer.appended.emplace_back(*page, renderGithubSummary(findings, forPipelines));
    }
  }
  if (options.verbose) answer.err += filesRead(account);
  for (const std::string& problem : facts.problems) answer.err += "calmc: " + diagnostics::escaped(problem) + "\n";
  if (!options.quiet && !account.nothing().empty()) {
    answer.err += fmt::format("calmc: nothing to do: {}\n", diagnostics::escaped(account.nothing()));
  }
  const bool saysNothing = facts.files == 0 && (!facts.problems.empty() || !account.nothing().empty());
  if (!options.quiet && !saysNothing) {
    answer.err += renderSummary(arranged, facts) + "\n";
    if (const std::string hint = renderFixHint(arranged); !hint.empty()) answer.err += hint + "\n";
  }

  answer.exit = exitOf(arranged, options.failOn);
  if (couldNotBeDone(account)) answer.exit = worse(answer.exit, Exit::NotDone);
  return answer;
}

}  // namespace calm::cli

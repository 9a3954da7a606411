#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/render/render.h"

/// The formats that pipelines read. Each is a complete document, whatever was found, and none quotes a line of a file.
namespace calm::diagnostics {

/// What a report for a pipeline tells beside the findings.
struct ReportFacts {
  const RunFacts& run;
  std::string version;
  /// The findings that fail the run begin at this level; nothing: none does.
  std::optional<Severity> failing = Severity::Error;
  /// The path of a finding as seen from the root of the repository; without it paths stay as they are.
  std::function<std::string(std::string_view)> fromRepository = nullptr;

  std::string path(const Findings& findings, source::SourceId source) const;
  bool fails(const Diagnostic& found) const { return failing && found.severity >= *failing; }
};

/// SARIF 2.1.0, for code scanning.
std::string renderSarif(const Findings& findings, const ReportFacts& facts);

/// Workflow commands of GitHub Actions, as many of each level as GitHub shows; the other findings as plain lines.
std::string renderGithub(const Findings& findings, const ReportFacts& facts);

/// What stands on the page of a GitHub job: the counts, and a table of the first findings.
std::string renderGithubSummary(const Findings& findings, const ReportFacts& facts);

/// GitLab's Code Quality report.
std::string renderGitlab(const Findings& findings, const ReportFacts& facts);

/// JUnit: a suite for each file in which something was found, a case for each finding. Those that fail the run are
/// failures; what could not be done is an error.
std::string renderJunit(const Findings& findings, const ReportFacts& facts);

}  // namespace calm::diagnostics

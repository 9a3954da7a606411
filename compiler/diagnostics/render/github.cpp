#include <fmt/format.h>

#include <array>

#include "diagnostics/render/finding_text.h"
#include "diagnostics/render/reports.h"
#include "diagnostics/render/ruler.h"

namespace calm::diagnostics {
namespace {

/// GitHub shows so many annotations of a level for each step, and cuts longer texts.
constexpr std::size_t shownOfALevel = 10;
constexpr std::size_t longestText = 4000;
/// Rows of the table on the page of a job, which may have 1 MiB in all.
constexpr std::size_t mostRows = 200;
constexpr std::size_t longestCell = 1000;

std::string_view command(Severity severity) { return severity == Severity::Note ? "notice" : word(severity); }

std::string commandData(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '%') {
      out += "%25";
    } else if (byte == '\n') {
      out += "%0A";
    } else if (byte == '\r') {
      out += "%0D";
    } else {
      out += byte;
    }
  }
  return out;
}

std::string commandProperty(std::string_view text) {
  std::string out;
  for (const char byte : commandData(text)) {
    if (byte == ':') {
      out += "%3A";
    } else if (byte == ',') {
      out += "%2C";
    } else {
      out += byte;
    }
  }
  return out;
}

std::string html(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '&') {
      out += "&amp;";
    } else if (byte == '<') {
      out += "&lt;";
    } else if (byte == '>') {
      out += "&gt;";
    } else {
      out += byte;
    }
  }
  return out;
}

std::string cut(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0u) == 0x80u) --most;
  return text.substr(0, most) + "…";
}

/// Columns only where the place is on one line: GitHub refuses others.
std::string annotation(const Diagnostic& found, source::Position begin, const Findings& findings,
                       const ReportFacts& facts) {
  const source::Position end = findings.sources.position(found.span.source, found.span.end);
  std::string place = fmt::format("title={},file={},line={},endLine={}", commandProperty(found.code),
                                  commandProperty(facts.path(findings, found.span.source)), begin.line, end.line);
  if (begin.line == end.line) place += fmt::format(",col={},endColumn={}", begin.column, end.column);
  const std::string text = cut(joined(linesOf(found, findings, facts), "\n"), longestText);
  return fmt::format("::{} {}::{}\n", command(found.severity), place, commandData(text));
}

std::string plainLine(const Diagnostic& found, source::Position at, const Findings& findings,
                      const ReportFacts& facts) {
  return fmt::format("{}:{}:{}: {}: {} [{}]\n", shownPath(facts.path(findings, found.span.source)), at.line, at.column,
                     word(found.severity), findings.masks.sentence(found.message, found), found.code);
}

}  // namespace

std::string renderGithub(const Findings& findings, const ReportFacts& facts) {
  std::string annotations;
  std::string others;
  std::size_t hidden = 0;
  std::array<std::size_t, 3> shown{};
  Ruler ruler(findings.sources);
  for (const Diagnostic* found : findings.arranged.shown) {
    const source::Position at = ruler.at(found->span.source, found->span.begin);
    if (shown.at(static_cast<std::size_t>(found->severity))++ < shownOfALevel) {
      annotations += annotation(*found, at, findings, facts);
    } else {
      others += plainLine(*found, at, findings, facts);
      ++hidden;
    }
  }
  for (const std::string& problem : facts.run.problems) {
    annotations += fmt::format("::error title=calmc::{}\n", commandData(escaped(problem)));
  }
  if (hidden == 0) return annotations;
  return annotations + fmt::format("{} more, of which GitHub shows no annotation:\n", hidden) + others;
}

std::string renderGithubSummary(const Findings& findings, const ReportFacts& facts) {
  std::string out = fmt::format("### calmc\n\n{}\n", renderSummary(findings.arranged, facts.run));
  for (const std::string& problem : facts.run.problems) {
    out += fmt::format("\n<p>{}</p>\n", html(cut(escaped(problem), longestCell)));
  }
  if (findings.arranged.shown.empty()) return out + "\n";
  out += "\n<table>\n<tr><th>place</th><th>level</th><th>finding</th><th>code</th></tr>\n";
  std::size_t rows = 0;
  Ruler ruler(findings.sources);
  for (const Diagnostic* found : findings.arranged.shown) {
    if (rows++ == mostRows) break;
    const auto [line, column] = ruler.at(found->span.source, found->span.begin);
    out += fmt::format("<tr><td>{}:{}:{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                       html(cut(facts.path(findings, found->span.source), longestCell)), line, column,
                       word(found->severity), html(cut(findings.masks.sentence(found->message, *found), longestCell)),
                       html(found->code));
  }
  out += "</table>\n\n";
  if (rows > mostRows) out += fmt::format("The first {} of {} findings.\n\n", mostRows, findings.arranged.shown.size());
  return out;
}

}  // namespace calm::diagnostics

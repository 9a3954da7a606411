#include <nlohmann/json.hpp>

#include "diagnostics/render/finding_text.h"
#include "diagnostics/render/fingerprint.h"
#include "diagnostics/render/reports.h"
#include "diagnostics/render/ruler.h"

namespace calm::diagnostics {
namespace {

using Json = nlohmann::ordered_json;

std::string_view gitlabSeverity(Severity severity) {
  switch (severity) {
    case Severity::Note:
      return "info";
    case Severity::Warning:
      return "minor";
    case Severity::Error:
      return "major";
  }
  return {};
}

}  // namespace

std::string renderGitlab(const Findings& findings, const ReportFacts& facts) {
  std::string out = "[";
  Fingerprints fingerprints(findings);
  Ruler ruler(findings.sources);
  for (const Diagnostic* found : findings.arranged.shown) {
    const std::string path = facts.path(findings, found->span.source);
    Json entry;
    entry["description"] = findings.masks.sentence(found->message, *found);
    entry["check_name"] = found->code;
    entry["fingerprint"] = fingerprints.next(*found, path);
    entry["severity"] = gitlabSeverity(found->severity);
    entry["location"]["path"] = path;
    entry["location"]["lines"]["begin"] = ruler.at(found->span.source, found->span.begin).line;
    if (!found->help.empty()) entry["content"]["body"] = joined(linesOf(*found, findings, facts), "\n\n");
    out += (out.size() == 1 ? "\n  " : ",\n  ") + entry.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  return out + (out.size() == 1 ? "]\n" : "\n]\n");
}

}  // namespace calm::diagnostics

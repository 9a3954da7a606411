#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

#include "diagnostics/explanations/page.h"
#include "diagnostics/render/finding_text.h"
#include "diagnostics/render/fingerprint.h"
#include "diagnostics/render/reports.h"
#include "diagnostics/render/ruler.h"

namespace calm::diagnostics {
namespace {

using Json = nlohmann::ordered_json;

/// SAP's guide, on which the rules rest.
constexpr std::string_view guide = "https://help.sap.com/docs/cloud-alm/setup-administration";

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// A path as a relative reference: everything but the plainest characters by its number.
std::string uri(std::string_view path) {
  std::string out;
  for (const char byte : path) {
    const auto value = static_cast<unsigned char>(byte);
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
                       std::string_view("-._~/").find(byte) != std::string_view::npos;
    out += plain ? std::string(1, byte) : fmt::format("%{:02X}", value);
  }
  return out;
}

Json text(std::string words) { return Json{{"text", std::move(words)}}; }

/// What explains a code of the compiler.
void explain(Json& rule, const Explanation& explained) {
  rule["shortDescription"] = text(stopped(std::string(explained.title)));
  rule["fullDescription"] = text(stopped(std::string(explained.what)));
  rule["help"] = text(fmt::format("{}\n\nWhy: {}\n\nWay out: {}", stopped(std::string(explained.what)),
                                  stopped(std::string(explained.why)), stopped(std::string(explained.wayOut))));
  const std::string page = codePage(explained);
  rule["help"]["markdown"] = page.substr(page.find("# "));
}

/// What explains a rule of a product: its sentence, and its place in SAP's guide.
void explain(Json& rule, const Citation& cited) {
  const std::string says = stopped(escaped(cited.says));
  std::vector<std::string> lines{says};
  if (!cited.why.empty()) lines.push_back(stopped("Why: " + escaped(cited.why)));
  std::string place = cited.page;
  if (!cited.section.empty()) place += fmt::format(", section “{}”", cited.section);
  if (!cited.step.empty()) place += fmt::format(", step {}", cited.step);
  if (!cited.page.empty()) lines.push_back(stopped("Page of SAP's guide: " + escaped(place)));
  lines.push_back(fmt::format("`calmc explain {}` shows an example.", escaped(cited.rule)));
  rule["shortDescription"] = text(says);
  rule["fullDescription"] = text(says);
  rule["help"] = text(joined(lines, "\n\n"));
}

class SarifRenderer {
 public:
  SarifRenderer(const Findings& findings, const ReportFacts& facts)
      : findings_(findings), facts_(facts), ruler_(findings.sources), fingerprints_(findings) {}

  std::string render() {
    std::string results;
    for (const Diagnostic* found : findings_.arranged.shown) {
      results += (results.empty() ? "\n  " : ",\n  ") + dumped(result(*found));
    }
    return fmt::format(
        "{{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", "
        "\"runs\": [{{\n\"tool\": {},\n\"invocations\": [{}],\n\"columnKind\": \"unicodeCodePoints\",\n"
        "\"results\": [{}]\n}}]}}\n",
        dumped(tool()), dumped(invocation()), results);
  }

 private:
  Json tool() const {
    Json driver;
    driver["name"] = "calmc";
    driver["fullName"] = "calmc " + facts_.version;
    driver["semanticVersion"] = facts_.version;
    driver["informationUri"] = guide;
    driver["rules"] = rules_;
    return Json{{"driver", std::move(driver)}};
  }

  Json invocation() const {
    Json out;
    out["executionSuccessful"] = facts_.run.problems.empty();
    out["toolExecutionNotifications"] = Json::array();
    for (const std::string& problem : facts_.run.problems) {
      out["toolExecutionNotifications"].push_back(
          Json{{"level", "error"}, {"message", text(stopped(escaped(problem)))}});
    }
    return out;
  }

  Json result(const Diagnostic& found) {
    Json out;
    out["ruleId"] = found.code;
    out["ruleIndex"] = ruleOf(found);
    out["level"] = word(found.severity);
    out["message"] = text(message(found));
    out["locations"] = Json::array({location(found.span)});
    for (std::size_t at = 0; at < found.labels.size(); ++at) {
      Json place = location(found.labels[at].span);
      place["id"] = at + 1;
      const std::string label = findings_.masks.sentence(found.labels[at].text, found);
      if (!label.empty()) place["message"] = text(stopped(label));
      out["relatedLocations"].push_back(std::move(place));
    }
    const std::string path = facts_.path(findings_, found.span.source);
    out["partialFingerprints"]["calmFinding/v1"] = fingerprints_.next(found, path);
    for (const Fix& fix : found.fixes) {
      if (fix.safe && isWhole(fix, found)) out["fixes"].push_back(change(fix, found));
    }
    if (!found.environments.empty()) out["properties"]["environments"] = found.environments;
    return out;
  }

  /// Whether nothing in it is hidden: a program writes what it reads, also the marks in the place of a secret.
  bool isWhole(const Fix& fix, const Diagnostic& found) const {
    return std::all_of(fix.edits.begin(), fix.edits.end(), [&](const Edit& edit) {
      return findings_.masks.replacement(edit.replacement, found) == edit.replacement;
    });
  }

  Json change(const Fix& fix, const Diagnostic& found) {
    std::vector<const Edit*> edits;
    for (const Edit& edit : fix.edits) edits.push_back(&edit);
    std::stable_sort(edits.begin(), edits.end(), [](const Edit* a, const Edit* b) { return a->span < b->span; });
    Json out;
    out["description"] = text(stopped(findings_.masks.sentence(fix.title, found)));
    out["artifactChanges"] = Json::array();
    for (std::size_t at = 0; at < edits.size(); ++at) {
      const source::Span span = edits[at]->span;
      if (at == 0 || edits[at - 1]->span.source != span.source) {
        Json& file = out["artifactChanges"].emplace_back();
        file["artifactLocation"] = artifact(span.source);
      }
      Json& made = out["artifactChanges"].back()["replacements"].emplace_back();
      made["deletedRegion"] = region(span);
      if (!edits[at]->replacement.empty()) made["insertedContent"] = text(edits[at]->replacement);
    }
    return out;
  }

  std::string message(const Diagnostic& found) const {
    std::string out = stopped(findings_.masks.sentence(found.message, found));
    for (const std::string& note : found.notes) out += "\n" + stopped(findings_.masks.sentence(note, found));
    if (!found.help.empty()) out += "\n" + stopped("help: " + findings_.masks.sentence(found.help, found));
    return out;
  }

  Json artifact(source::SourceId source) const { return Json{{"uri", uri(facts_.path(findings_, source))}}; }

  Json region(source::Span span) {
    const source::Position begin = ruler_.at(span.source, span.begin);
    const source::Position end = ruler_.at(span.source, span.end);
    return Json{
        {"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
  }

  Json location(source::Span span) {
    Json place;
    place["artifactLocation"] = artifact(span.source);
    place["region"] = region(span);
    return Json{{"physicalLocation", std::move(place)}};
  }

  std::size_t ruleOf(const Diagnostic& found) {
    const auto [at, isNew] = ruleIndex_.try_emplace(found.code, rules_.size());
    if (!isNew) return at->second;
    Json rule;
    rule["id"] = found.code;
    if (const Explanation* explained = explanation(found.code)) {
      explain(rule, *explained);
    } else if (!found.citations.empty()) {
      explain(rule, found.citations.front());
    } else {
      rule["help"] = text(fmt::format("`calmc explain {}` says more.", found.code));
    }
    rule["properties"]["problem.severity"] = found.severity == Severity::Note ? "recommendation" : word(found.severity);
    rules_.push_back(std::move(rule));
    return at->second;
  }

  const Findings& findings_;
  const ReportFacts& facts_;
  Ruler ruler_;
  Fingerprints fingerprints_;
  Json rules_ = Json::array();
  std::map<std::string, std::size_t> ruleIndex_;
};

}  // namespace

std::string renderSarif(const Findings& findings, const ReportFacts& facts) {
  return SarifRenderer(findings, facts).render();
}

}  // namespace calm::diagnostics

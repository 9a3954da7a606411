#include <nlohmann/json.hpp>

#include "diagnostics/render/render.h"
#include "diagnostics/render/ruler.h"

namespace calm::diagnostics {
namespace {

using Json = nlohmann::ordered_json;

class JsonRenderer {
 public:
  explicit JsonRenderer(const Findings& findings) : findings_(findings), ruler_(findings.sources) {}

  Json finding(const Diagnostic& found) {
    Json out;
    out["code"] = found.code;
    out["severity"] = word(found.severity);
    out["message"] = findings_.masks.sentence(found.message, found);
    place(out, found.span);
    out["labels"] = Json::array();
    for (const Label& label : found.labels) {
      Json& made = out["labels"].emplace_back();
      made["message"] = findings_.masks.sentence(label.text, found);
      place(made, label.span);
    }
    out["notes"] = Json::array();
    for (const std::string& note : found.notes) out["notes"].push_back(findings_.masks.sentence(note, found));
    out["help"] = found.help.empty() ? Json() : Json(findings_.masks.sentence(found.help, found));
    out["fixes"] = Json::array();
    for (const Fix& fix : found.fixes) out["fixes"].push_back(change(fix, found));
    out["environments"] = found.environments;
    out["rule"] = found.citations.empty() ? Json() : rule(found.citations.front());
    out["alsoBroken"] = Json::array();
    for (std::size_t at = 1; at < found.citations.size(); ++at) out["alsoBroken"].push_back(rule(found.citations[at]));
    return out;
  }

 private:
  void place(Json& out, source::Span span) {
    out["path"] = escaped(findings_.sources.path(span.source));
    out["start"] = position(span.source, span.begin);
    out["end"] = position(span.source, span.end);
  }

  Json position(source::SourceId source, std::uint32_t offset) {
    const source::Position at = ruler_.at(source, offset);
    return Json{{"line", at.line}, {"column", at.column}};
  }

  Json change(const Fix& fix, const Diagnostic& found) {
    Json out;
    out["title"] = findings_.masks.sentence(fix.title, found);
    out["safe"] = fix.safe;
    out["edits"] = Json::array();
    for (const Edit& edit : fix.edits) {
      Json& made = out["edits"].emplace_back();
      place(made, edit.span);
      made["replacement"] = findings_.masks.replacement(edit.replacement, found);
    }
    return out;
  }

  static Json rule(const Citation& citation) {
    Json out;
    auto add = [&](const char* key, const std::string& text) {
      if (!text.empty()) out[key] = text;
    };
    add("id", citation.rule);
    add("says", citation.says);
    add("page", citation.page);
    add("section", citation.section);
    add("step", citation.step);
    add("why", citation.why);
    add("basis", citation.basis);
    return out;
  }

  const Findings& findings_;
  Ruler ruler_;
};

Json summary(const Arranged& arranged, const RunFacts& facts) {
  Json out;
  out["errors"] = arranged.errors;
  out["warnings"] = arranged.warnings;
  out["notes"] = arranged.notes;
  out["fixable"] = arranged.fixable;
  out["fixed"] = facts.fixed;
  out["hidden"] = arranged.hidden;
  out["files"] = facts.files;
  out["filesWithFindings"] = arranged.files;
  out["problems"] = Json::array();
  for (const std::string& problem : facts.problems) out["problems"].push_back(escaped(problem));
  return out;
}

std::string dumped(const Json& json, int indentation) {
  return json.dump(indentation, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string renderJson(const Findings& findings, const RunFacts& facts) {
  // One finding a line: thousands of them stay readable by line, and no tree of all of them is held.
  std::string out = "{\"diagnostics\": [";
  JsonRenderer renderer(findings);
  const char* before = "\n  ";
  for (const Diagnostic* each : findings.arranged.shown) {
    out += before + dumped(renderer.finding(*each), -1);
    before = ",\n  ";
  }
  out += findings.arranged.shown.empty() ? "]" : "\n]";
  return out + ", \"summary\": " + dumped(summary(findings.arranged, facts), -1) + "}\n";
}

}  // namespace calm::diagnostics

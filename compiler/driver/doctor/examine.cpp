#include "driver/doctor/examine.h"

#include <fmt/format.h>

#include <algorithm>

#include "driver/doctor/key.h"
#include "driver/json/document.h"

namespace calm::driver::doctor {
namespace {

using packs::KeyLevel;

Finding unreadable(const json::Problem& problem) {
  const std::string says = fmt::format("the file {}", problem.reason);
  switch (problem.fault) {
    case json::Fault::Utf16:
      return {KeyLevel::Error, "file-utf-16", "", says, "save it as UTF-8, or download the key again", ""};
    case json::Fault::Twice:
      return {KeyLevel::Error, "file-twice", "", says, "two keys were put together; download the key again", ""};
    case json::Fault::TooDeep:
      return {KeyLevel::Error, "file-depth", "", says, "download the key again; a key has two levels", ""};
    case json::Fault::NoJson:
      break;
  }
  return {
      KeyLevel::Error, "file-no-json", "", says, "download the key again; Landscape Management takes JSON only", ""};
}

/// Where tools put a key into something else: `cf service-key`, `VCAP_SERVICES`, `btp --format json`.
bool isWrapped(const json::Value& root) {
  for (const std::string_view name : {"credentials", "VCAP_SERVICES"}) {
    if (root.member(name) != nullptr) return true;
  }
  return false;
}

std::string citationOf(const packs::KeyCheck& check) { return check.page.empty() ? check.source : check.page; }

/// What is wrong with the file as such, before anybody asks what it says.
std::vector<Finding> fileFindings(const json::Document& document) {
  std::vector<Finding> findings;
  if (document.hasMark) {
    findings.push_back({KeyLevel::Warning, "file-mark", "",
                        "the file begins with a byte order mark, which some readers of JSON refuse",
                        "save it as UTF-8 without a mark", ""});
  }
  if (document.root.kind != json::Kind::Object) {
    findings.push_back({KeyLevel::Error, "file-no-object", "", "the file holds JSON, but no object",
                        "download the key again; it begins with `{`", ""});
  } else if (isWrapped(document.root)) {
    findings.push_back({KeyLevel::Error, "file-wrapped", "", "the file holds a key inside of something else",
                        "take what stands in `credentials`, from its `{` to its `}`", ""});
  }
  return findings;
}

bool isError(const Finding& finding) { return finding.level == KeyLevel::Error; }

}  // namespace

std::vector<Finding> examine(std::string_view text, const packs::KeyChecks& checks) {
  const auto document = json::read(text);
  if (!document) return {unreadable(document.error())};
  std::vector<Finding> findings = fileFindings(document.value());
  if (std::any_of(findings.begin(), findings.end(), isError)) return findings;
  const Key key(document.value().root, checks, findings);
  const auto isNamed = [&](const std::string& path) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& each) { return each.member == path; });
  };
  for (const packs::KeyCheck& check : checks.checks) {
    const std::string& path = checks.member(check.must.member)->path;
    const bool missing = check.must.presence == packs::Presence::Present && !key.value(check.must.member);
    if (missing && isNamed(path)) continue;
    const auto isTrue = [&](const packs::KeyFact& fact) { return key.shows(fact); };
    if (!std::all_of(check.when.begin(), check.when.end(), isTrue)) continue;
    if (key.holds(check.must) && key.agrees(check.must.member, check.same)) continue;
    findings.push_back({check.level, check.id, path, check.says, check.remedy, citationOf(check)});
  }
  return findings;
}

}  // namespace calm::driver::doctor

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "diagnostics/render/shown_text.h"
#include "driver/doctor/examine.h"

namespace calm::driver::doctor {
namespace {

using Json = nlohmann::ordered_json;

std::string_view wordOf(packs::KeyLevel level) {
  switch (level) {
    case packs::KeyLevel::Error:
      return "error";
    case packs::KeyLevel::Warning:
      return "warning";
    case packs::KeyLevel::Note:
      break;
  }
  return "note";
}

}  // namespace

std::string renderHuman(std::string_view path, const std::vector<Finding>& findings, const packs::KeyChecks& checks) {
  std::string out;
  for (const Finding& each : findings) {
    const std::string place = each.member.empty() ? std::string() : ", " + each.member;
    out += fmt::format("{}[{}]: {}\n", wordOf(each.level), each.id, diagnostics::escaped(each.says));
    out +=
        fmt::format("  --> {}{}\n  help: {}\n", diagnostics::shownPath(path), place, diagnostics::escaped(each.remedy));
    if (!each.citation.empty()) out += fmt::format("  page: {}\n", each.citation);
    out += '\n';
  }
  out += "No file shows, and the guide demands:\n";
  for (const packs::Unseen& each : checks.unseen) out += fmt::format("  - {}\n", each.says);
  return out;
}

std::string renderJson(std::string_view path, const std::vector<Finding>& findings, const packs::KeyChecks& checks) {
  Json out{{"calm", 1}, {"path", path}, {"findings", Json::array()}, {"unseen", Json::array()}};
  for (const Finding& each : findings) {
    Json finding{{"id", each.id}, {"level", wordOf(each.level)}};
    if (!each.member.empty()) finding["member"] = each.member;
    finding["says"] = each.says;
    finding["do"] = each.remedy;
    if (!each.citation.empty()) finding["page"] = each.citation;
    out["findings"].push_back(std::move(finding));
  }
  for (const packs::Unseen& each : checks.unseen) out["unseen"].push_back({{"says", each.says}, {"page", each.page}});
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace calm::driver::doctor

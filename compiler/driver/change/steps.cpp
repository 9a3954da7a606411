#include "driver/change/steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>

#include "driver/change/values.h"

namespace calm::driver::change {
namespace {

using Json = nlohmann::ordered_json;

/// What a step asks for, in the words of the page.
struct Step {
  std::string id;
  std::string role;
  std::string undo;
  Json asks;
};

constexpr std::string_view tenantBegin = "<script type=\"application/json\" class=\"calm-tenant\">";
constexpr std::string_view indexBegin = "<script type=\"application/json\" id=\"calm-index\">";
constexpr std::string_view scriptEnd = "</script>";

/// The texts of the data blocks that begin so. Inside them no `<` stands.
std::vector<std::string_view> blocks(std::string_view page, std::string_view begin) {
  std::vector<std::string_view> found;
  for (std::size_t at = page.find(begin); at != page.npos; at = page.find(begin, at)) {
    at += begin.size();
    const std::size_t end = page.find(scriptEnd, at);
    if (end == page.npos) break;
    found.push_back(page.substr(at, end - at));
    at = end;
  }
  return found;
}

/// Reads the rows that `emit/page` writes.
class Reader {
 public:
  explicit Reader(const Json& index) : texts_(index.at("texts")) {}

  /// A text, or the number of a shared one; of marked text the words.
  std::string text(const Json& value) const {
    const Json& runs = value.is_number() ? texts_.at(value.get<std::size_t>()) : value;
    if (runs.is_string()) return runs.get<std::string>();
    std::string words;
    for (const Json& run : runs) words += (run.is_string() ? run : run.at(1)).get<std::string>();
    return words;
  }

  Step step(const Json& row, const Json& role) const {
    Step step{row.at(0).get<std::string>(), text(role), text(row.at(8)), Json::object()};
    step.asks["title"] = text(row.at(1));
    step.asks["role"] = step.role;
    step.asks["system"] = text(row.at(3));
    step.asks["way through the screens"] = texts(row.at(4), " > ");
    step.asks["what to do"] = texts(row.at(5), " ");
    for (const Json& field : row.at(6)) addField(step.asks, field);
    step.asks["expected result"] = text(row.at(7));
    return step;
  }

 private:
  std::string texts(const Json& list, std::string_view between) const {
    std::string all;
    for (const Json& each : list) all += (all.empty() ? "" : std::string(between)) + text(each);
    return all;
  }

  void addField(Json& asks, const Json& field) const {
    const std::string screen = text(field.at(0));
    std::string name = screen;
    for (int nth = 2; asks.contains(name); ++nth) name = fmt::format("{} ({})", screen, nth);
    const bool isSecret = field.size() > 3;
    asks[name] = isSecret ? fmt::format("the secret {}", text(field.at(1))) : text(field.at(1));
  }

  const Json& texts_;
};

std::vector<Step> readSteps(std::string_view page) {
  std::vector<Step> steps;
  if (page.empty()) return steps;
  const Json index = Json::parse(blocks(page, indexBegin).at(0));
  const Reader reader(index);
  const std::vector<std::string_view> tenants = blocks(page, tenantBegin);
  for (std::size_t t = 0; t < index.at("tenants").size(); ++t) {
    const Json& heads = index.at("tenants").at(t).at(3);
    const Json rows = Json::parse(tenants.at(t)).at("steps");
    for (std::size_t s = 0; s < rows.size(); ++s) steps.push_back(reader.step(rows.at(s), heads.at(s).at(1)));
  }
  return steps;
}

StepChange changeOf(Fate fate, const Step& step) {
  return {fate, step.id, step.role, step.asks.at("title").get<std::string>(), fate == Fate::Gone ? step.undo : "", {}};
}

std::vector<StepChange> compare(const std::vector<Step>& before, const std::vector<Step>& after) {
  std::vector<StepChange> changes;
  std::map<std::string_view, const Step*> earlier;
  for (const Step& step : before) earlier.emplace(step.id, &step);
  std::set<std::string_view> kept;
  for (const Step& step : after) {
    kept.insert(step.id);
    const auto match = earlier.find(step.id);
    StepChange change = changeOf(match == earlier.end() ? Fate::New : Fate::Changed, step);
    if (match != earlier.end()) {
      change.values = changedValues(match->second->asks, step.asks);
      if (change.values.empty()) continue;
    }
    changes.push_back(std::move(change));
  }
  for (const Step& step : before) {
    if (!kept.contains(step.id)) changes.push_back(changeOf(Fate::Gone, step));
  }
  return changes;
}

}  // namespace

std::optional<std::vector<StepChange>> changedSteps(std::string_view before, std::string_view after) {
  try {
    return compare(readSteps(before), readSteps(after));
  } catch (const Json::exception&) {
    return std::nullopt;
  } catch (const std::out_of_range&) {
    return std::nullopt;
  }
}

}  // namespace calm::driver::change

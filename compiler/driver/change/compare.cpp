#include "driver/change/compare.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "driver/change/steps.h"
#include "driver/change/values.h"

namespace calm::driver::change {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view pageName = "runbook/index.html";

const Built* named(const Side& side, std::string_view environment) {
  const auto at = std::find_if(side.environments.begin(), side.environments.end(),
                               [&](const Built& built) { return built.environment == environment; });
  return at == side.environments.end() ? nullptr : &*at;
}

const std::string& bytesOf(const Artefacts& artefacts, std::string_view path) {
  static const std::string none;
  const auto at = artefacts.find(path);
  return at == artefacts.end() ? none : at->second;
}

/// The steps are told by themselves.
Json readJson(const std::string& bytes) {
  Json json = Json::parse(bytes, nullptr, false);
  if (json.is_object()) json.erase("steps");
  return json;
}

/// Adds how an artefact that both sides have differs. False where one of the texts is no JSON though it should be.
bool addChanged(const std::string& path, const std::string& before, const std::string& after,
                std::vector<ArtefactChange>& changes) {
  if (before == after) return true;
  ArtefactChange change{Fate::Changed, path, {}};
  if (path.ends_with(".json")) {
    const Json left = readJson(before);
    const Json right = readJson(after);
    if (left.is_discarded() || right.is_discarded()) return false;
    change.values = changedValues(left, right);
    if (change.values.empty()) return true;
  }
  changes.push_back(std::move(change));
  return true;
}

support::Result<EnvironmentChange, std::string> compareOne(const Built& before, const Built& after) {
  EnvironmentChange change{before.environment, after.environment, Fate::Changed, {}, {}};
  std::set<std::string> paths;
  for (const Artefacts* side : {&before.artefacts, &after.artefacts}) {
    for (const auto& [path, bytes] : *side) {
      if (path != pageName) paths.insert(path);
    }
  }
  for (const std::string& path : paths) {
    const bool isOld = before.artefacts.contains(path);
    const bool isNew = after.artefacts.contains(path);
    if (isOld && isNew) {
      const bool read =
          addChanged(path, bytesOf(before.artefacts, path), bytesOf(after.artefacts, path), change.artefacts);
      if (!read) return path;
    } else {
      change.artefacts.push_back({isNew ? Fate::New : Fate::Gone, path, {}});
    }
  }
  auto steps = changedSteps(bytesOf(before.artefacts, pageName), bytesOf(after.artefacts, pageName));
  if (!steps) return std::string(pageName);
  change.steps = std::move(*steps);
  return change;
}

/// The environments of both sides that belong together; null where a side lacks one.
std::vector<std::pair<const Built*, const Built*>> pairs(const Side& before, const Side& after) {
  if (before.environments.size() == 1 && after.environments.size() == 1) {
    return {{&before.environments.front(), &after.environments.front()}};
  }
  std::vector<std::pair<const Built*, const Built*>> result;
  for (const Built& built : after.environments) result.emplace_back(named(before, built.environment), &built);
  for (const Built& built : before.environments) {
    if (!named(after, built.environment)) result.emplace_back(&built, nullptr);
  }
  return result;
}

}  // namespace

support::Result<Change, std::string> compare(const Side& before, const Side& after) {
  Change change;
  for (const auto& [left, right] : pairs(before, after)) {
    const Built empty{left ? left->environment : right->environment, {}};
    auto one = compareOne(left ? *left : empty, right ? *right : empty);
    if (!one) return one.error();
    if (!left) one.value().fate = Fate::New;
    if (!right) one.value().fate = Fate::Gone;
    if (!one.value().none()) change.environments.push_back(std::move(one.value()));
  }
  return change;
}

}  // namespace calm::driver::change

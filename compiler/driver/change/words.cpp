#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "driver/change/render.h"

namespace calm::driver::change {
namespace {

std::string count(std::size_t number, std::string_view one, std::string_view several) {
  return number == 0 ? fmt::format("none {}", one) : fmt::format("{} {}", number, number == 1 ? one : several);
}

/// `prod`, and the nameless environment in words.
std::string nameOf(const std::string& environment) { return environment.empty() ? "no environment" : environment; }

}  // namespace

std::string_view stepWord(Fate fate) {
  switch (fate) {
    case Fate::New:
      return "new";
    case Fate::Gone:
      return "gone";
    case Fate::Changed:
      return "re-opens";
  }
  return {};
}

std::string_view valueWord(Fate fate) { return fate == Fate::Changed ? "changed" : stepWord(fate); }

std::string shown(const std::string& json) {
  const auto value = nlohmann::ordered_json::parse(json, nullptr, false);
  return value.is_string() ? value.get<std::string>() : json;
}

std::vector<std::string> rolesOf(const EnvironmentChange& change) {
  std::vector<std::string> roles;
  for (const StepChange& step : change.steps) {
    if (std::find(roles.begin(), roles.end(), step.role) == roles.end()) roles.push_back(step.role);
  }
  return roles;
}

std::string environmentTitle(const Change& change, const EnvironmentChange& environment) {
  if (environment.fate == Fate::New) return fmt::format("environment {} is new", nameOf(environment.after));
  if (environment.fate == Fate::Gone) return fmt::format("environment {} is gone", nameOf(environment.before));
  if (environment.before != environment.after) {
    return fmt::format("environment {} before, {} after", nameOf(environment.before), nameOf(environment.after));
  }
  const bool isAlone = change.environments.size() == 1 && environment.after.empty();
  return isAlone ? std::string() : fmt::format("environment {}", nameOf(environment.after));
}

std::string summaryOf(const Change& change) {
  std::size_t artefacts = 0;
  std::size_t reopened = 0;
  std::size_t added = 0;
  std::size_t gone = 0;
  for (const EnvironmentChange& environment : change.environments) {
    artefacts += environment.artefacts.size();
    for (const StepChange& step : environment.steps) {
      ++(step.fate == Fate::Changed ? reopened : step.fate == Fate::New ? added : gone);
    }
  }
  return fmt::format("{}; of the steps {}, {}, {}", count(artefacts, "artefact differs", "artefacts differ"),
                     count(reopened, "re-opens", "re-open"), count(added, "is new", "are new"),
                     count(gone, "is gone", "are gone"));
}

}  // namespace calm::driver::change

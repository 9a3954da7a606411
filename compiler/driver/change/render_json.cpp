#include <nlohmann/json.hpp>

#include "driver/change/render.h"

namespace calm::driver::change {
namespace {

using Json = nlohmann::ordered_json;

Json valuesOf(const std::vector<ValueChange>& values) {
  Json list = Json::array();
  for (const ValueChange& value : values) {
    Json& out = list.emplace_back(Json{{"change", valueWord(value.fate)}, {"place", value.place}});
    if (!value.before.empty()) out["before"] = Json::parse(value.before);
    if (!value.after.empty()) out["after"] = Json::parse(value.after);
  }
  return list;
}

Json environmentOf(const EnvironmentChange& environment) {
  Json out{{"change", valueWord(environment.fate)}, {"before", environment.before}, {"after", environment.after}};
  out["artefacts"] = Json::array();
  for (const ArtefactChange& artefact : environment.artefacts) {
    Json& made = out["artefacts"].emplace_back(Json{{"change", valueWord(artefact.fate)}, {"path", artefact.path}});
    made["values"] = valuesOf(artefact.values);
  }
  out["steps"] = Json::array();
  for (const StepChange& step : environment.steps) {
    Json& made = out["steps"].emplace_back(Json{{"change", stepWord(step.fate)}, {"id", step.id}});
    made["role"] = step.role;
    made["title"] = step.title;
    if (!step.undo.empty()) made["undo"] = step.undo;
    made["values"] = valuesOf(step.values);
  }
  return out;
}

}  // namespace

std::string renderJson(const Change& change) {
  Json out{{"calm", 1}, {"before", change.before}, {"after", change.after}, {"environments", Json::array()}};
  for (const EnvironmentChange& environment : change.environments) {
    out["environments"].push_back(environmentOf(environment));
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace calm::driver::change

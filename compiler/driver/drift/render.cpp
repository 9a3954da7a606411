#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "diagnostics/render/shown_text.h"
#include "driver/drift/drift.h"

namespace calm::driver::drift {
namespace {

using Json = nlohmann::ordered_json;
using diagnostics::escaped;

std::string_view wordOf(State state) {
  switch (state) {
    case State::Same:
      return "same";
    case State::Drifted:
      return "drifted";
    case State::Unknowable:
      return "unknowable";
    case State::Missing:
      return "missing";
    case State::Extra:
      break;
  }
  return "extra";
}

std::string nameOf(const DestinationState& state) {
  return state.tenant.empty() ? state.name : state.tenant + "/" + state.name;
}

std::string valuesOf(const PropertyState& property) {
  switch (property.state) {
    case State::Drifted:
      return fmt::format(": {} -> {}", escaped(property.compiled), escaped(property.live));
    case State::Missing:
      return fmt::format(": {} -> (not there)", escaped(property.compiled));
    case State::Extra:
      return fmt::format(": (not there) -> {}", escaped(property.live));
    case State::Same:
    case State::Unknowable:
      break;
  }
  return {};
}

}  // namespace

std::string renderHuman(const std::vector<DestinationState>& states) {
  std::string out;
  for (const DestinationState& state : states) {
    out += fmt::format("{:<10} {}\n", wordOf(state.state), escaped(nameOf(state)));
    for (const PropertyState& property : state.properties) {
      out += fmt::format("  {:<10} {}{}\n", wordOf(property.state), escaped(property.key), valuesOf(property));
    }
  }
  return out;
}

std::string renderJson(const std::vector<DestinationState>& states) {
  Json out{{"calm", 1}, {"destinations", Json::array()}};
  for (const DestinationState& state : states) {
    Json destination{{"state", wordOf(state.state)}};
    if (!state.tenant.empty()) destination["tenant"] = state.tenant;
    destination["name"] = state.name;
    destination["properties"] = Json::array();
    for (const PropertyState& property : state.properties) {
      Json entry{{"state", wordOf(property.state)}, {"key", property.key}};
      const bool seen = property.state != State::Unknowable;
      if (seen && property.state != State::Extra) entry["compiled"] = property.compiled;
      if (seen && property.state != State::Missing) entry["live"] = property.live;
      destination["properties"].push_back(std::move(entry));
    }
    out["destinations"].push_back(std::move(destination));
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string summaryOf(const std::vector<DestinationState>& states) {
  constexpr std::array all = {State::Drifted, State::Missing, State::Extra, State::Unknowable, State::Same};
  std::string line;
  for (const State state : all) {
    const auto count =
        std::count_if(states.begin(), states.end(), [&](const auto& each) { return each.state == state; });
    if (count != 0) line += fmt::format("{}{} {}", line.empty() ? "" : ", ", count, wordOf(state));
  }
  return line.empty() ? "no destination on either side" : line;
}

}  // namespace calm::driver::drift

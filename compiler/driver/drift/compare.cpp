#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/render/shown_text.h"
#include "driver/drift/drift.h"
#include "driver/secrets/placeholder.h"
#include "semantics/text_check.h"

namespace calm::driver::drift {
namespace {

using exported::Destination;
using exported::Property;

/// What may be printed of a value.
std::string shown(const Property& property) {
  const bool isSecret = property.blanked || exported::isSecret(property.key) ||
                        !semantics::credentialShape(property.value).empty() ||
                        secrets::mentionsPlaceholder(property.value);
  return isSecret ? std::string(diagnostics::secretMark) : property.value;
}

State stateOf(const Property& compiled, const Property* live) {
  const bool isSecret = secrets::nameIn(compiled.value).has_value();
  if (isSecret || (live != nullptr && (live->blanked || exported::isBlank(live->value)) && !live->value.empty())) {
    return State::Unknowable;
  }
  if (live == nullptr) return State::Missing;
  return live->value == compiled.value ? State::Same : State::Drifted;
}

State stateOf(const std::vector<PropertyState>& properties) {
  const auto isUnknowable = [](const PropertyState& each) { return each.state == State::Unknowable; };
  if (!std::all_of(properties.begin(), properties.end(), isUnknowable)) return State::Drifted;
  return properties.empty() ? State::Same : State::Unknowable;
}

DestinationState compareOne(const std::string& tenant, const Destination& compiled, const Destination& live) {
  DestinationState made{State::Same, tenant, compiled.name, {}};
  for (const Property& property : compiled.properties) {
    const Property* const other = live.property(property.key);
    const State state = stateOf(property, other);
    if (state == State::Same) continue;
    made.properties.push_back({state, property.key, shown(property), other == nullptr ? std::string() : shown(*other)});
  }
  for (const Property& property : live.properties) {
    if (compiled.property(property.key) != nullptr) continue;
    made.properties.push_back({State::Extra, property.key, {}, shown(property)});
  }
  made.state = stateOf(made.properties);
  return made;
}

using LiveByName = std::map<std::string, const Destination*>;

/// Empty where every live name stands for one destination on either side.
std::string ambiguity(const Compiled& compiled, const std::vector<Destination>& live, LiveByName& byName) {
  std::map<std::string, std::size_t> tenants;
  for (const auto& [key, destination] : compiled) ++tenants[key.second];
  for (const Destination& destination : live) {
    if (!byName.emplace(destination.name, &destination).second) {
      return fmt::format("the exports hold the destination `{}` twice", destination.name);
    }
    const auto known = tenants.find(destination.name);
    if (known != tenants.end() && known->second > 1) {
      return fmt::format("several tenants have a destination `{}`; say which one with --tenant", destination.name);
    }
  }
  return {};
}

}  // namespace

support::Result<std::vector<DestinationState>, NotComparable> compare(const Compiled& compiled,
                                                                      const std::vector<Destination>& live) {
  LiveByName byName;
  if (std::string why = ambiguity(compiled, live, byName); !why.empty()) return NotComparable{std::move(why)};
  std::vector<DestinationState> states;
  for (const auto& [key, destination] : compiled) {
    const auto other = byName.find(key.second);
    if (other == byName.end()) {
      states.push_back({State::Missing, key.first, key.second, {}});
      continue;
    }
    states.push_back(compareOne(key.first, destination, *other->second));
    byName.erase(other);
  }
  for (const auto& [name, destination] : byName) states.push_back({State::Extra, {}, name, {}});
  return states;
}

bool differs(const std::vector<DestinationState>& states) {
  return std::any_of(states.begin(), states.end(), [](const DestinationState& each) {
    return each.state == State::Drifted || each.state == State::Missing;
  });
}

}  // namespace calm::driver::drift

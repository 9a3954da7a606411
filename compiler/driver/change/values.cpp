#include "driver/change/values.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace calm::driver::change {
namespace {

using Json = nlohmann::ordered_json;

/// Written or derived: the same landscape either way.
constexpr std::string_view originKey = "origin";

/// What names an element of a list; null where nothing does.
const Json* nameOf(const Json& element) {
  if (!element.is_object()) return nullptr;
  for (const char* key : {"id", "name"}) {
    const auto found = element.find(key);
    if (found != element.end() && found->is_string()) return &*found;
  }
  return nullptr;
}

bool isNamed(const Json& list) {
  return std::all_of(list.begin(), list.end(), [](const Json& element) { return nameOf(element) != nullptr; });
}

/// Every element or member under its name.
using Members = std::vector<std::pair<std::string, const Json*>>;

Members membersOf(const Json& value) {
  Members members;
  if (value.is_object()) {
    for (const auto& [key, member] : value.items()) {
      if (key != originKey) members.emplace_back(key, &member);
    }
  } else {
    for (const Json& element : value) members.emplace_back(nameOf(element)->get<std::string>(), &element);
  }
  return members;
}

class Comparison {
 public:
  std::vector<ValueChange> changes;

  void compare(const std::string& place, const Json& before, const Json& after) {
    const bool members = (before.is_object() && after.is_object()) ||
                         (before.is_array() && after.is_array() && isNamed(before) && isNamed(after));
    if (members) return compareMembers(place, membersOf(before), membersOf(after));
    if (!same(before, after)) add(Fate::Changed, place, &before, &after);
  }

 private:
  static bool same(const Json& before, const Json& after) {
    if (!before.is_array() || !after.is_array()) return before == after;
    std::vector<std::string> left;
    std::vector<std::string> right;
    for (const Json& element : before) left.push_back(element.dump());
    for (const Json& element : after) right.push_back(element.dump());
    std::sort(left.begin(), left.end());
    std::sort(right.begin(), right.end());
    return left == right;
  }

  void compareMembers(const std::string& place, const Members& before, const Members& after) {
    std::map<std::string_view, const Json*> earlier(before.begin(), before.end());
    for (const auto& [name, value] : after) {
      const std::string below = place.empty() ? name : place + "/" + name;
      const auto match = earlier.find(name);
      if (match == earlier.end()) {
        addWhole(Fate::New, below, *value);
      } else {
        compare(below, *match->second, *value);
        earlier.erase(match);
      }
    }
    for (const auto& [name, value] : before) {
      if (earlier.contains(name)) addWhole(Fate::Gone, place.empty() ? name : place + "/" + name, *value);
    }
  }

  /// A list of objects is told object by object.
  void addWhole(Fate fate, const std::string& place, const Json& value) {
    if (value.is_array() && !value.empty() && isNamed(value)) {
      for (const auto& [name, element] : membersOf(value)) addWhole(fate, place + "/" + name, *element);
      return;
    }
    add(fate, place, fate == Fate::Gone ? &value : nullptr, fate == Fate::New ? &value : nullptr);
  }

  void add(Fate fate, const std::string& place, const Json* before, const Json* after) {
    changes.push_back({fate, place, before ? before->dump() : "", after ? after->dump() : ""});
  }
};

}  // namespace

std::vector<ValueChange> changedValues(const nlohmann::ordered_json& before, const nlohmann::ordered_json& after) {
  Comparison comparison;
  comparison.compare("", before, after);
  return std::move(comparison.changes);
}

}  // namespace calm::driver::change

#include "packs/read/access.h"

namespace calm::packs::read {

const Json& member(const Json& object, std::string_view key) {
  static const Json nothing;
  if (!object.is_object()) return nothing;
  const auto found = object.find(key);
  return found == object.end() ? nothing : *found;
}

std::string text(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
  if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
  return {};
}

bool flag(const Json& object, std::string_view key) {
  const Json& value = member(object, key);
  return value.is_boolean() && value.get<bool>();
}

std::vector<std::string> texts(const Json& value) {
  if (value.is_null() || value.is_object()) return {};
  if (!value.is_array()) return {text(value)};
  return listOf(value, [](const Json& item) { return text(item); });
}

std::vector<std::pair<std::string, std::string>> textMap(const Json& value) {
  std::vector<std::pair<std::string, std::string>> made;
  if (value.is_array()) {
    for (const Json& word : value) made.emplace_back(text(word), text(word));
  }
  eachMember(value, [&](const std::string& key, const Json& item) { made.emplace_back(key, text(item)); });
  return made;
}

}  // namespace calm::packs::read

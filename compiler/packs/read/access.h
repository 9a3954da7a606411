#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Total access to JSON that a schema has already accepted: what is missing or of another type is empty.
namespace calm::packs::read {

using Json = nlohmann::ordered_json;

/// The member, or null.
const Json& member(const Json& object, std::string_view key);

/// A text; a bool or number as the language prints it; else empty.
std::string text(const Json& value);
inline std::string text(const Json& object, std::string_view key) { return text(member(object, key)); }

bool flag(const Json& object, std::string_view key);

/// A list of texts; a single text is a list of one.
std::vector<std::string> texts(const Json& value);
inline std::vector<std::string> texts(const Json& object, std::string_view key) { return texts(member(object, key)); }

/// The items of a list, each read by `read`; none where the value is no list.
template <class Read>
auto listOf(const Json& value, Read read) {
  std::vector<decltype(read(value))> made;
  if (!value.is_array()) return made;
  made.reserve(value.size());
  for (const Json& item : value) made.push_back(read(item));
  return made;
}

/// Calls `read(key, value)` for each member of a map, in its order.
template <class Read>
void eachMember(const Json& value, Read read) {
  if (!value.is_object()) return;
  for (const auto& [key, item] : value.items()) read(key, item);
}

/// The members of a map, each made by `read(key, value)`.
template <class Read>
auto mapOf(const Json& value, Read read) {
  std::vector<decltype(read(std::string(), value))> made;
  eachMember(value, [&](const std::string& key, const Json& item) { made.push_back(read(key, item)); });
  return made;
}

/// A map of texts, in its order; of a list of words each word leads to itself.
std::vector<std::pair<std::string, std::string>> textMap(const Json& value);

}  // namespace calm::packs::read

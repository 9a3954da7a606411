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

/// A map of texts, in its order; of a list of words each word leads to itself.
std::vector<std::pair<std::string, std::string>> textMap(const Json& value);

}  // namespace calm::packs::read

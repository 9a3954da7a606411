#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

/// Messages as JSON. What a client sends is looked into by these functions alone, which never throw: a member that is
/// absent or of another type is null, empty or nothing.
namespace calm::lsp {

using Json = nlohmann::json;

/// Null where the message is no JSON text in UTF-8.
std::optional<Json> readJson(std::string_view text);
/// One line; bytes that are no UTF-8 are replaced.
std::string written(const Json& json);

const Json& member(const Json& object, const char* name);
std::string textOf(const Json& value);
std::optional<std::int64_t> numberOf(const Json& value);
bool isTrue(const Json& value);

/// `member` of a member, and so on: `at(params, "textDocument", "uri")`.
template <class... Names>
const Json& at(const Json& object, const char* name, Names... names) {
  if constexpr (sizeof...(names) == 0) {
    return member(object, name);
  } else {
    return at(member(object, name), names...);
  }
}

}  // namespace calm::lsp

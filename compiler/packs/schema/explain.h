#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "packs/schema_check.h"

namespace calm::packs::schema {

/// The part of a schema that speaks of the value at `pointer`: through `properties`, `additionalProperties`, `items`
/// and references into `definitions`; null where that does not lead to one.
const nlohmann::json* partAt(const nlohmann::json& root, std::string_view pointer);

/// The sentence of a problem, from what the schema allows at its place.
std::string sentence(const nlohmann::json& root, const nlohmann::json& instance, const SchemaProblem& problem);

/// The keyword for keys of a pattern whose schema is `false`; `property` is then the pattern.
constexpr std::string_view forbiddenPattern = "forbidden pattern";

/// From the description of the validator to keyword and property; an empty keyword for a sentence that only says
/// that something deeper failed.
SchemaProblem classify(std::string pointer, std::string_view description);

}  // namespace calm::packs::schema

#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "support/result.h"

namespace calm::packs::yaml {

/// A plain scalar as JSON: `true`, `false`, whole numbers, and text. The error is the sentence that refuses it:
/// words and numbers that one YAML reader takes for a text and another for something else.
support::Result<nlohmann::ordered_json, std::string> plainScalar(std::string_view text);

/// The sentence that refuses `text` as a key, or nothing.
std::string refusedKey(std::string_view text);

/// The sentence that refuses a text with a character that nobody sees, or nothing: a text of a pack is shown in
/// terminals and on pages. Line ends and tabs are fine.
std::string refusedCharacter(std::string_view text);

}  // namespace calm::packs::yaml

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calm::packs {

/// Whether a text has a shape: `*` is one or more characters, `#` one or more digits, `@` one or more letters, digits
/// and hyphens, everything else is itself. What each `@` stands for, in their order; nothing where the text has another
/// shape, or is longer than any that has one.
std::optional<std::vector<std::string_view>> fitShape(std::string_view text, std::string_view shape);

inline bool hasShape(std::string_view text, std::string_view shape) { return fitShape(text, shape).has_value(); }

}  // namespace calm::packs

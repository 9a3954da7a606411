#pragma once

#include <string>
#include <string_view>

namespace calm::driver {

/// What turns one text into another, as `diff -u` and `patch` know it: `--- PATH`, `+++ PATH`, and hunks with
/// three lines around each change. Empty where the texts are the same. The bytes are those of the texts: whoever
/// prints them to a terminal escapes and masks.
std::string unifiedDiff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace calm::driver

#pragma once

#include <string>
#include <string_view>

namespace calm::emit::properties {

/// Appends a key or a value as `java.util.Properties` reads it back, ASCII only and without a line end in it: what is
/// not ASCII is `\uXXXX`.
void appendKey(std::string& bytes, std::string_view text);
void appendValue(std::string& bytes, std::string_view text);

}  // namespace calm::emit::properties

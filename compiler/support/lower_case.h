#pragma once

#include <string>
#include <string_view>

namespace calm::support {

/// The text with the letters of ASCII in lower case; other bytes stay as they are.
std::string lowerCase(std::string_view text);

}  // namespace calm::support

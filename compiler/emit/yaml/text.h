#pragma once

#include <string>
#include <string_view>

namespace calm::emit::yaml {

/// Appends a text as a scalar that YAML 1.1 and 1.2 read back as that text, on one line.
void appendText(std::string& bytes, std::string_view text);

}  // namespace calm::emit::yaml

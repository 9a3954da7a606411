#pragma once

#include <cstdint>
#include <string_view>

namespace calm::format {

/// The columns that a text takes in an editor: wide characters two, combining ones none.
std::uint32_t widthOf(std::string_view text);

}  // namespace calm::format

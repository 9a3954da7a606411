#pragma once

#include <string_view>

namespace calm::emit::page {

/// The style sheet (`page.css`) and the script (`page.js`) of the page, byte for byte; they become part of the binary
/// when Calm is built.
std::string_view styleSheet();
std::string_view script();

}  // namespace calm::emit::page

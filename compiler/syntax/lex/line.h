#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace calm::syntax {

/// The end of the line that `at` stands on, without its line end.
std::uint32_t lineEnd(std::string_view text, std::size_t at);

/// Only blanks stand before `at` on its line.
bool beginsLine(std::string_view text, std::size_t at);

/// How far `at` is indented, if it begins its line; a tab goes to the next multiple of eight.
std::uint32_t indentOf(std::string_view text, std::size_t at);

}  // namespace calm::syntax

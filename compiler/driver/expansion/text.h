#pragma once

#include <string>
#include <string_view>

/// Parts of a Calm text.
namespace calm::driver::expansion {

/// A text in quotes that means just these characters.
std::string quoted(std::string_view text);

/// Whether a word can stand as a name where a label or a key is expected.
bool isName(std::string_view word);

/// The word as it is, or in quotes where it is no name.
std::string label(std::string_view word);

}  // namespace calm::driver::expansion

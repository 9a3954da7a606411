#pragma once

#include <span>
#include <string_view>

namespace calm::driver {

/// The one candidate that is near to the word, by the measure of all suggestions; empty where none is.
std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace calm::driver

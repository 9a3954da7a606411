#pragma once

#include <span>
#include <string>
#include <string_view>

namespace calm::semantics {

/// The one candidate that is near to what was written; empty where none is, or where two are as near.
std::string_view nearest(std::string_view written, std::span<const std::string_view> candidates);

/// `a`, `b` or `c`, in backticks; at most twelve, then `…`.
std::string oneOf(std::span<const std::string_view> words);

/// `did you mean `x`?` where one is near, else `write one of …`; empty without candidates.
std::string suggestion(std::string_view written, std::span<const std::string_view> candidates);

}  // namespace calm::semantics

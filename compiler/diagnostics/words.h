#pragma once

#include <string>
#include <string_view>

namespace calm::diagnostics {

/// `a tenant`, `an endpoint`, `a use case`.
inline std::string withArticle(std::string_view noun) {
  const bool vowel = noun.find_first_of("aeioAEIO") == 0;
  return std::string(vowel ? "an " : "a ").append(noun);
}

}  // namespace calm::diagnostics

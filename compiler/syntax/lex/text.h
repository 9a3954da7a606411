#pragma once

#include <cstdint>

#include "syntax/findings.h"

namespace calm::syntax {

/// Where a text that begins at a `"` ends, and whether it has its closing quote.
struct TextExtent {
  std::uint32_t end = 0;
  bool closed = false;
};

/// Runs over a text, at most to the end of its line, and reports bad escapes and interpolations. Null: reports nothing.
TextExtent scanText(std::string_view text, std::uint32_t begin, Findings* findings);

/// A `${` that begins a placeholder of ours (`${secret:`, `${key:`): it is text, and another phase refuses it.
bool isPlaceholder(std::string_view text, std::size_t at);

/// The end of the interpolation whose `${` stands at `at`; 0 if it holds no path.
std::uint32_t interpolationEnd(std::string_view text, std::size_t at);

/// The code point of `\u{…}` whose hexadecimal digits are `digits`; 0 if a text can not hold it.
char32_t escapedCharacter(std::string_view digits);

}  // namespace calm::syntax

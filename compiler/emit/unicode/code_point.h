#pragma once

#include <cstddef>
#include <string_view>

namespace calm::emit::unicode {

/// A character of a text, and how many bytes it takes. A byte that is no UTF-8 is U+FFFD, one byte long and not good.
struct CodePoint {
  char32_t value = 0xFFFD;
  std::size_t length = 1;
  bool good = false;
};

/// The character at `at`, which is inside of the text.
CodePoint codePointAt(std::string_view text, std::size_t at);

}  // namespace calm::emit::unicode

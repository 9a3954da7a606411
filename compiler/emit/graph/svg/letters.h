#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace calm::emit::graph::svg {

/// A way of writing: a class of picture.css, and what is known of its letters.
struct Letters {
  std::string_view cls;
  /// Tenths of a pixel.
  std::size_t size = 120;
  bool isMono = false;
  bool isBold = false;
};

inline constexpr Letters titleLetters{"l-title", 190, false, true};
inline constexpr Letters nameLetters{"l-name", 130, false, true};
inline constexpr Letters wordLetters{"l-word", 115, false, false};
inline constexpr Letters softLetters{"l-soft", 110, false, false};
inline constexpr Letters codeLetters{"l-code", 105, true, false};

/// How many pixels the text takes at most in the fonts that people have: no font is at hand, and the picture is the
/// same everywhere.
std::size_t widthOf(std::string_view text, const Letters& letters);

/// The text as one line; where it is wider than that `…` replaces its end, or in bold letters its middle: names that
/// begin alike often end otherwise.
std::string fitted(std::string_view text, std::size_t width, const Letters& letters);

}  // namespace calm::emit::graph::svg

#pragma once

#include <cstdint>
#include <string_view>

namespace calm::diagnostics {

/// One step through a text: the code point, and how many bytes it takes. Bytes that are no UTF-8 come one by one
/// and are not `good`.
struct Decoded {
  std::uint32_t point = 0;
  std::uint32_t bytes = 1;
  bool good = true;
};

/// The first code point of a text that is not empty.
Decoded decode(std::string_view text);

/// The columns that a terminal gives a code point: 0 (combining), 1, or 2 (wide). A small `wcwidth` that asks no
/// locale.
std::uint32_t displayWidth(std::uint32_t point);

/// Whether a terminal must never see it raw: control characters and bidirectional controls.
bool isUnshowable(std::uint32_t point);

}  // namespace calm::diagnostics

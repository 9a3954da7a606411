#include "format/width.h"

#include <algorithm>

#include "diagnostics/render/display_width.h"

namespace calm::format {

std::uint32_t widthOf(std::string_view text) {
  const bool plain = std::none_of(text.begin(), text.end(), [](char byte) { return (byte & 0x80) != 0; });
  if (plain) return static_cast<std::uint32_t>(text.size());
  std::uint32_t width = 0;
  while (!text.empty()) {
    const diagnostics::Decoded next = diagnostics::decode(text);
    width += diagnostics::displayWidth(next.point);
    text.remove_prefix(next.bytes);
  }
  return width;
}

}  // namespace calm::format

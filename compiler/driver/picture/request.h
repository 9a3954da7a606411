#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace calm::driver::picture {

enum class Format : std::uint8_t { Svg, Mermaid, Dot, Json };

struct Request {
  Format format = Format::Svg;
  /// Draw what is near this tenant only; empty: everything.
  std::string focus;
  /// How many steps from the tenant still count as near.
  std::size_t depth = 1;
};

}  // namespace calm::driver::picture

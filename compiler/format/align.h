#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "format/lines.h"

namespace calm::format {

/// How many blanks more than one a line gets.
struct Padding {
  /// Before its `=` or its `{`.
  std::uint32_t column = 0;
  /// Before its comment.
  std::uint32_t comment = 0;
};

/// Aligns what stands in a run of lines, one directly below the other: the `=` of fields, the `{` of blocks of one
/// kind that stand on one line, the comments at their ends.
///
///     user     = "CALM"        // who
///     password = secret("x")   // kept elsewhere
std::vector<Padding> align(const std::vector<Line>& lines, std::string_view text);

}  // namespace calm::format

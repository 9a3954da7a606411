#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace calm::source {

/// A place as people count it: line and column from 1, the column in code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  friend auto operator<=>(const Position&, const Position&) = default;
};

/// Where the lines of one text begin. Built at the first question, then a binary search.
class LineIndex {
 public:
  Position position(std::string_view text, std::uint32_t offset);
  std::string_view line(std::string_view text, std::uint32_t line);
  /// Asks the first question.
  void build(std::string_view text);

 private:
  std::vector<std::uint32_t> starts_;
};

}  // namespace calm::source

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace calm::packs {

/// What has to be true of a text. What is not said is not asked.
struct TextCondition {
  /// It has one of these shapes (see text_shape.h).
  std::vector<std::string> shapes;
  /// It has none of these.
  std::vector<std::string> otherShapes;
  /// None of these stands in it.
  std::vector<std::string> lacks;
  /// It is one of these.
  std::vector<std::string> oneOf;
  /// In bytes; 0: any.
  std::size_t maxLength = 0;
  /// It holds no blank, tab or line end.
  bool noBlanks = false;
};

/// Whether the condition is true of the text.
bool holds(const TextCondition& condition, std::string_view text);

}  // namespace calm::packs

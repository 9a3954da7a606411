#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/tree.h"

namespace calm::format {

inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// What a file is made of, top level: items that can be read, and lines that stay as they are.
struct Unit {
  /// Its bytes. Of what stays, whole lines without the last line end.
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  /// Its first and last token; of what stays the first token that does not begin before it, and the one before the
  /// first that does not begin before its end.
  std::uint32_t firstToken = 0;
  std::uint32_t lastToken = 0;
  bool stays = false;
};

/// The units of a file in order. Between them stand only blanks, separators and comments. An item with a mistake of
/// syntax stays, with everything that shares a line with it.
std::vector<Unit> unitsOf(const syntax::Tree& tree, std::string_view text);

}  // namespace calm::format

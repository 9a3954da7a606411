#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "syntax/token.h"

namespace calm::syntax {

/// What a byte can be part of.
enum : std::uint8_t { isLetter = 1, isDigit = 2, isNamePart = 4, isPlainText = 8 };

inline constexpr std::array<std::uint8_t, 256> byteClass = [] {
  std::array<std::uint8_t, 256> table{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    std::uint8_t bits = 0;
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool digit = byte >= '0' && byte <= '9';
    if (letter) bits |= isLetter;
    if (digit) bits |= isDigit;
    if (letter || digit || byte == '_' || byte == '-') bits |= isNamePart;
    if (byte != '"' && byte != '\\' && byte != '$' && byte != '\n' && byte != '\r') bits |= isPlainText;
    table[byte] = bits;
  }
  return table;
}();

inline bool is(char byte, std::uint8_t classes) { return (byteClass[static_cast<std::uint8_t>(byte)] & classes) != 0; }

/// The kind of a word of the language, or Name.
TokenKind wordKind(std::string_view word);

/// A word that stands where a name may, and is none.
bool isWord(TokenKind kind);

/// `s`, `min`, `h` or `d`.
bool isUnit(std::string_view word);

}  // namespace calm::syntax

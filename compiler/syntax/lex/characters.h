#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "syntax/findings.h"

/// What single characters are, beyond ASCII.
namespace calm::syntax {

/// A code point and how many bytes it has; a length of 0 means that the bytes are not UTF-8.
struct Character {
  char32_t code = 0;
  std::uint32_t length = 0;
};

/// Reads the character at `at` strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
Character characterAt(std::string_view text, std::size_t at);

/// U+0000–001F and U+007F–009F but tab and line feed.
bool isControl(char32_t code);

/// Controls that turn the direction of writing.
bool isBidirectional(char32_t code);

/// U+2010–2015 and U+2212.
bool isLookAlikeHyphen(char32_t code);

/// Blanks other than space and tab, and characters that show nothing.
bool isInvisible(char32_t code);

/// Of those the ones that take up room, or end a line.
bool isBlank(char32_t code);

/// Quotes of word processors.
bool isTypographicQuote(char32_t code);

/// `a non-breaking space (U+00A0)`, or the character itself in backticks with its number.
std::string nameOf(char32_t code);

/// The text is UTF-16: as bytes it is nothing that could be read.
bool isUtf16(std::string_view text);

/// Reports every line that holds a character which may stand nowhere: CALM1006, 1007 and 1008.
void checkCharacters(Findings& findings);

}  // namespace calm::syntax

#include "syntax/lex/characters.h"

#include <fmt/format.h>

#include <array>

#include "diagnostics/catalog.h"

namespace calm::syntax {

namespace {

/// Bytes that need a closer look: all but printable ASCII, tab and line feed.
constexpr std::array<bool, 256> suspicious = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    table[byte] = (byte < 0x20 && byte != '\t' && byte != '\n') || byte >= 0x7F;
  }
  return table;
}();

std::uint8_t byteAt(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
}

std::string encode(char32_t code) {
  const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0 | code >> 6), byte(0x80 | (code & 0x3F))};
  if (code < 0x10000) return {byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 0x3F)), byte(0x80 | (code & 0x3F))};
  return {byte(0xF0 | code >> 18), byte(0x80 | (code >> 12 & 0x3F)), byte(0x80 | (code >> 6 & 0x3F)),
          byte(0x80 | (code & 0x3F))};
}

}  // namespace

Character characterAt(std::string_view text, std::size_t at) {
  const std::uint8_t first = byteAt(text, at);
  if (first < 0x80) return {first, 1};
  const auto continues = [&](std::size_t offset) { return (byteAt(text, at + offset) & 0xC0) == 0x80; };
  const auto bits = [&](std::size_t offset) { return static_cast<char32_t>(byteAt(text, at + offset) & 0x3F); };
  if (first >= 0xC2 && first <= 0xDF && continues(1)) {
    return {static_cast<char32_t>(first & 0x1F) << 6 | bits(1), 2};
  }
  if (first >= 0xE0 && first <= 0xEF && continues(1) && continues(2)) {
    const char32_t code = static_cast<char32_t>(first & 0x0F) << 12 | bits(1) << 6 | bits(2);
    if (code >= 0x800 && (code < 0xD800 || code > 0xDFFF)) return {code, 3};
  }
  if (first >= 0xF0 && first <= 0xF4 && continues(1) && continues(2) && continues(3)) {
    const char32_t code = static_cast<char32_t>(first & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
    if (code >= 0x10000 && code <= 0x10FFFF) return {code, 4};
  }
  return {first, 0};
}

bool isControl(char32_t code) {
  return (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code <= 0x9F);
}

bool isBidirectional(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F ||
         code == 0x061C;
}

bool isLookAlikeHyphen(char32_t code) { return (code >= 0x2010 && code <= 0x2015) || code == 0x2212; }

bool isInvisible(char32_t code) {
  return code == 0xA0 || code == 0xAD || code == 0x1680 || code == 0x180E || (code >= 0x2000 && code <= 0x200F) ||
         (code >= 0x2028 && code <= 0x202F) || (code >= 0x205F && code <= 0x206F) || code == 0x3000 || code == 0xFEFF;
}

bool isTypographicQuote(char32_t code) {
  return (code >= 0x2018 && code <= 0x201F) || code == 0xAB || code == 0xBB || code == 0x2039 || code == 0x203A ||
         code == 0xB4;
}

std::string nameOf(char32_t code) {
  const auto number = fmt::format("U+{:04X}", static_cast<std::uint32_t>(code));
  if (code == 0xA0) return fmt::format("a non-breaking space ({})", number);
  if (code == 0xFEFF || code == 0x200B || code == 0x2060) return fmt::format("a character of no width ({})", number);
  if (isControl(code) || isBidirectional(code) || isInvisible(code)) return number;
  if (code < 0x80) return fmt::format("`{}`", static_cast<char>(code));
  return fmt::format("`{}` ({})", encode(code), number);
}

void checkCharacters(Findings& findings) {
  const std::string_view text = findings.text();
  for (std::size_t at = 0; at < text.size();) {
    if (!suspicious[static_cast<std::uint8_t>(text[at])]) {
      ++at;
      continue;
    }
    const Character found = characterAt(text, at);
    const auto begin = static_cast<std::uint32_t>(at);
    const std::uint32_t end = begin + (found.length == 0 ? 1 : found.length);
    if (found.length == 0) {
      findings.report(begin, end, diagnostics::NotUtf8);
    } else if (found.code == '\r') {
      if (byteAt(text, at + 1) != '\n') findings.report(begin, end, diagnostics::LoneCarriageReturn);
    } else if (isControl(found.code)) {
      findings.report(begin, end, diagnostics::ControlCharacter, nameOf(found.code));
    } else if (isBidirectional(found.code)) {
      findings.report(begin, end, diagnostics::BidirectionalControl, nameOf(found.code));
    }
    at = end;
  }
}

}  // namespace calm::syntax

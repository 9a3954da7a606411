#include "emit/json/text.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace calm::emit::json {
namespace {

constexpr std::array<bool, 256> plainBytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

struct Decoded {
  char32_t point = 0xFFFD;
  std::size_t length = 1;
  bool good = false;
};

std::uint32_t byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// The code point at `at`, which is not ASCII.
Decoded decode(std::string_view text, std::size_t at) {
  const std::uint32_t lead = byteAt(text, at);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return {};
  std::uint32_t point = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const std::uint32_t next = byteAt(text, at + i);
    if ((next & 0xC0) != 0x80) return {};
    point = (point << 6) | (next & 0x3F);
  }
  const bool shortest = point >= (length == 2 ? 0x80u : length == 3 ? 0x800u : 0x10000u);
  if (!shortest || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return {};
  return {static_cast<char32_t>(point), length, true};
}

bool mustBeEscaped(char32_t point) {
  return point < 0xA0 || point == 0x061C || (point >= 0x200E && point <= 0x200F) ||
         (point >= 0x2028 && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) || point == 0xFEFF;
}

void appendEscape(std::string& bytes, char32_t point) {
  constexpr std::string_view digits = "0123456789abcdef";
  bytes += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) bytes += digits[(point >> shift) & 0xF];
}

void appendAscii(std::string& bytes, char byte) {
  switch (byte) {
    case '"':
    case '\\':
      bytes += '\\';
      bytes += byte;
      return;
    case '\n':
      bytes += "\\n";
      return;
    case '\t':
      bytes += "\\t";
      return;
    case '\r':
      bytes += "\\r";
      return;
    default:
      appendEscape(bytes, static_cast<unsigned char>(byte));
  }
}

/// What stands between the quotes.
void appendEscaped(std::string& bytes, std::string_view text) {
  std::size_t done = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    if (plainBytes[byteAt(text, at)]) {
      ++at;
      continue;
    }
    const bool ascii = byteAt(text, at) < 0x80;
    const Decoded found = ascii ? Decoded{0, 1, true} : decode(text, at);
    if (!ascii && found.good && !mustBeEscaped(found.point)) {
      at += found.length;
      continue;
    }
    bytes.append(text, done, at - done);
    if (ascii) {
      appendAscii(bytes, text[at]);
    } else {
      appendEscape(bytes, found.point);
    }
    at += found.length;
    done = at;
  }
  bytes.append(text, done);
}

}  // namespace

void appendText(std::string& bytes, std::string_view text) {
  bytes += '"';
  appendEscaped(bytes, text);
  bytes += '"';
}

void appendPointerStep(std::string& pointer, std::string_view key) {
  pointer += '/';
  if (key.find_first_of("~/") == key.npos) return appendEscaped(pointer, key);
  std::string step;
  for (const char byte : key) {
    if (byte == '~') {
      step += "~0";
    } else if (byte == '/') {
      step += "~1";
    } else {
      step += byte;
    }
  }
  appendEscaped(pointer, step);
}

}  // namespace calm::emit::json

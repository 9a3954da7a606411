#include "emit/json/text.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "emit/unicode/code_point.h"

namespace calm::emit::json {
namespace {

constexpr std::array<bool, 256> plainBytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

/// Whether all eight bytes are plain ones.
bool allPlain(std::uint64_t bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t highs = ones * 0x80;
  // The high bit of a byte of the sum or difference tells what the byte is, up to the first one that is not plain.
  const std::uint64_t quotes = bytes ^ (ones * '"');
  const std::uint64_t backslashes = bytes ^ (ones * '\\');
  const std::uint64_t zeros = ((quotes - ones) & ~quotes) | ((backslashes - ones) & ~backslashes);
  const std::uint64_t controls = (bytes - ones * 0x20) & ~bytes;
  return ((bytes | (bytes + ones) | controls | zeros) & highs) == 0;
}

/// The end of the run of plain bytes that begins there.
std::size_t plainEnd(std::string_view text, std::size_t at) {
  std::uint64_t next = 0;
  while (at + sizeof next <= text.size()) {
    std::memcpy(&next, text.data() + at, sizeof next);
    if (!allPlain(next)) break;
    at += sizeof next;
  }
  while (at < text.size() && plainBytes[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

bool mustBeEscaped(char32_t point) {
  return point < 0xA0 || point == 0x061C || (point >= 0x200E && point <= 0x200F) ||
         (point >= 0x2028 && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) || point == 0xFEFF ||
         (point >= 0xFFFE && point <= 0xFFFF);
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
  for (std::size_t at = plainEnd(text, 0); at < text.size(); at = plainEnd(text, at)) {
    const unicode::CodePoint found = unicode::codePointAt(text, at);
    const bool ascii = found.good && found.value < 0x80;
    if (found.good && !ascii && !mustBeEscaped(found.value)) {
      at += found.length;
      continue;
    }
    bytes.append(text, done, at - done);
    if (ascii) {
      appendAscii(bytes, text[at]);
    } else {
      appendEscape(bytes, found.value);
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

#include "emit/properties/text.h"

#include <fmt/format.h>

#include <cstdint>
#include <iterator>

#include "emit/unicode/code_point.h"

namespace calm::emit::properties {
namespace {

void appendUnit(std::string& bytes, std::uint32_t unit) {
  fmt::format_to(std::back_inserter(bytes), "\\u{:04X}", unit);
}

/// In UTF-16, as Java has it.
void appendEscaped(std::string& bytes, char32_t point) {
  if (point < 0x10000) return appendUnit(bytes, point);
  appendUnit(bytes, 0xD800 + ((point - 0x10000) >> 10));
  appendUnit(bytes, 0xDC00 + ((point - 0x10000) & 0x3FF));
}

void append(std::string& bytes, char32_t point) {
  switch (point) {
    case '\t':
      bytes += "\\t";
      return;
    case '\n':
      bytes += "\\n";
      return;
    case '\r':
      bytes += "\\r";
      return;
    case '\\':
    case '=':
    case ':':
    case '#':
    case '!':
      bytes += '\\';
      bytes += static_cast<char>(point);
      return;
    default:
      if (point < 0x20 || point > 0x7E) return appendEscaped(bytes, point);
      bytes += static_cast<char>(point);
  }
}

}  // namespace

void appendKey(std::string& bytes, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const unicode::CodePoint found = unicode::codePointAt(text, at);
    if (found.value == ' ') bytes += '\\';
    append(bytes, found.value);
    at += found.length;
  }
}

void appendValue(std::string& bytes, std::string_view text) {
  if (text.starts_with(' ')) bytes += '\\';
  for (std::size_t at = 0; at < text.size();) {
    const unicode::CodePoint found = unicode::codePointAt(text, at);
    append(bytes, found.value);
    at += found.length;
  }
}

}  // namespace calm::emit::properties

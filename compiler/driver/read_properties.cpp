#include "driver/read_properties.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace calm::driver {
namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

std::string_view withoutIndent(std::string_view line) {
  while (!line.empty() && isBlank(line.front())) line.remove_prefix(1);
  return line;
}

bool goesOn(std::string_view line) {
  std::size_t slashes = 0;
  while (slashes < line.size() && line[line.size() - 1 - slashes] == '\\') ++slashes;
  return slashes % 2 == 1;
}

void appendUtf8(std::string& text, char32_t point) {
  const auto byte = [&](char32_t value) { text += static_cast<char>(value); };
  if (point < 0x80) return byte(point);
  if (point < 0x800) {
    byte(0xC0 | (point >> 6));
  } else {
    if (point < 0x10000) {
      byte(0xE0 | (point >> 12));
    } else {
      byte(0xF0 | (point >> 18));
      byte(0x80 | ((point >> 12) & 0x3F));
    }
    byte(0x80 | ((point >> 6) & 0x3F));
  }
  byte(0x80 | (point & 0x3F));
}

/// Takes escapes out. Java keeps UTF-16: two halves that follow one another are one character, a half alone is none.
class Unescaped {
 public:
  explicit Unescaped(std::string_view written) {
    for (std::size_t at = 0; at < written.size();) at = read(written, at);
    flush();
  }

  std::string text;

 private:
  std::size_t read(std::string_view written, std::size_t at) {
    if (written[at] != '\\' || at + 1 == written.size()) {
      add(static_cast<unsigned char>(written[at]));
      return at + 1;
    }
    const char c = written[at + 1];
    if (c == 'u') return readUnit(written, at + 2);
    constexpr std::string_view names = "tnrf";
    constexpr std::string_view values = "\t\n\r\f";
    const std::size_t named = names.find(c);
    add(static_cast<unsigned char>(named == names.npos ? c : values[named]));
    return at + 2;
  }

  std::size_t readUnit(std::string_view written, std::size_t at) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::uint32_t unit = 0;
    std::size_t end = at;
    for (; end < std::min(at + 4, written.size()); ++end) {
      const char c = written[end];
      const std::size_t digit = digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
      if (digit == digits.npos) break;
      unit = unit * 16 + static_cast<std::uint32_t>(digit);
    }
    add(unit);
    return end;
  }

  void add(std::uint32_t unit) {
    if (high_ != 0 && unit >= 0xDC00 && unit < 0xE000) {
      appendUtf8(text, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
      high_ = 0;
      return;
    }
    flush();
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
    } else {
      appendUtf8(text, unit >= 0xDC00 && unit < 0xE000 ? 0xFFFD : unit);
    }
  }

  void flush() {
    if (high_ != 0) appendUtf8(text, 0xFFFD);
    high_ = 0;
  }

  std::uint32_t high_ = 0;
};

/// Where the key ends: at the first blank, `=` or `:` that has no backslash before it.
std::size_t endOfKey(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && line[at] != '=' && line[at] != ':' && !isBlank(line[at])) at += line[at] == '\\' ? 2 : 1;
  return std::min(at, line.size());
}

std::pair<std::string, std::string> split(std::string_view line) {
  const std::size_t end = endOfKey(line);
  std::string_view value = withoutIndent(line.substr(end));
  if (!value.empty() && (value.front() == '=' || value.front() == ':')) value = withoutIndent(value.substr(1));
  return {Unescaped(line.substr(0, end)).text, Unescaped(value).text};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> readProperties(std::string_view bytes) {
  std::vector<std::pair<std::string, std::string>> properties;
  std::string logical;
  bool inside = false;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    const std::string_view line = withoutIndent(bytes.substr(at, end - at));
    at = end + (bytes.substr(end).starts_with("\r\n") ? 2 : 1);
    if (!inside && (line.empty() || line.front() == '#' || line.front() == '!')) continue;
    inside = goesOn(line);
    logical += inside ? line.substr(0, line.size() - 1) : line;
    if (inside) continue;
    properties.push_back(split(logical));
    logical.clear();
  }
  if (!logical.empty()) properties.push_back(split(logical));
  return properties;
}

}  // namespace calm::driver

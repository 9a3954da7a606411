#include "driver/secrets/fill_properties.h"

#include <algorithm>

#include "driver/read_properties.h"
#include "driver/secrets/placeholder.h"
#include "emit/properties/text.h"
#include "syntax/lex/characters.h"

namespace calm::driver::secrets {
namespace {

bool isComment(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\f");
  return first != std::string_view::npos && (line[first] == '#' || line[first] == '!');
}

bool goesOn(std::string_view line) {
  const std::size_t last = line.find_last_not_of('\\');
  const std::size_t slashes = line.size() - (last == std::string_view::npos ? 0 : last + 1);
  return slashes % 2 == 1;
}

/// Where the value begins: no name of a secret holds a `$`, so it is the last one, with its backslash.
std::size_t valueOf(std::string_view line) {
  const std::size_t dollar = line.rfind('$');
  return dollar != 0 && line[dollar - 1] == '\\' ? dollar - 1 : dollar;
}

/// The end of the key and its value: of the line at `begin`, and of those that go on with it.
std::size_t endOfLogicalLine(std::string_view text, std::size_t begin) {
  const bool comment = isComment(text.substr(begin, text.find_first_of("\r\n", begin) - begin));
  for (std::size_t at = begin;;) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    if (comment || end == text.size() || !goesOn(text.substr(at, end - at))) return end;
    at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
}

}  // namespace

support::Result<std::vector<Slot>, Reason> slotsInProperties(std::string_view text) {
  std::vector<Slot> slots;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = endOfLogicalLine(text, begin);
    const std::string_view line = text.substr(begin, end - begin);
    for (const auto& [key, value] : readProperties(line)) {
      const auto name = nameIn(value);
      const bool isWhole = name && !mentionsPlaceholder(key) && line.find_first_of("\r\n") == std::string_view::npos;
      if (isWhole) {
        slots.push_back({begin + valueOf(line), end, *name});
      } else if (mentionsPlaceholder(key) || mentionsPlaceholder(value)) {
        return Reason{"holds a placeholder that is no whole value, so it can not be filled"};
      }
    }
    begin = end + 1;
  }
  return slots;
}

support::Result<std::string, Reason> writtenInProperties(std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    const std::uint32_t length = syntax::characterAt(value, at).length;
    if (length == 0) return Reason{"is no UTF-8"};
    at += length;
  }
  std::string bytes;
  emit::properties::appendValue(bytes, value);
  return bytes;
}

}  // namespace calm::driver::secrets

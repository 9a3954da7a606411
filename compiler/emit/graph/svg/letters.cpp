#include "emit/graph/svg/letters.h"

#include "emit/graph/words.h"
#include "emit/unicode/code_point.h"

namespace calm::emit::graph::svg {
namespace {

/// Hundredths of the size, from U+0020 on: the widest of common sans serif fonts.
constexpr unsigned char ascii[] = {
    32, 40, 46, 84, 64, 95, 78, 28, 39,  39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 69, 69, 70, 77, 64, 58, 78, 75, 30, 30, 66, 56, 87, 75, 79,
    61, 79, 70, 64, 61, 73, 69, 99, 69,  61, 69, 39, 34, 39, 84, 50, 50, 61, 64, 55, 64, 62, 36, 64,
    64, 28, 28, 58, 28, 98, 64, 61, 64,  64, 41, 52, 40, 64, 59, 82, 59, 59, 53, 64, 34, 64, 84, 60,
};

/// Letters of East Asia and pictures are as wide as they are high.
bool isWide(char32_t point) {
  return (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
         (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
         (point >= 0xFE30 && point <= 0xFE6F) || (point >= 0xFF00 && point <= 0xFF60) || point >= 0x1F000;
}

/// What stands on the letter before it.
bool isCombining(char32_t point) {
  return (point >= 0x300 && point <= 0x36F) || (point >= 0x483 && point <= 0x489) ||
         (point >= 0x591 && point <= 0x5BD) || (point >= 0x64B && point <= 0x65F) ||
         (point >= 0x1AB0 && point <= 0x1AFF) || (point >= 0x20D0 && point <= 0x20FF) || point == 0x200D ||
         (point >= 0xFE00 && point <= 0xFE0F);
}

std::size_t hundredths(char32_t point, const Letters& letters) {
  if (isCombining(point)) return 0;
  if (isWide(point)) return 105;
  if (letters.isMono) return 61;
  const std::size_t plain = point >= 0x20 && point < 0x80 ? ascii[point - 0x20] : 80;
  return letters.isBold ? plain * 109 / 100 + 5 : plain;
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Nobody's line shows more than this, and a title may have thousands.
constexpr std::size_t mostBytes = 1000;

std::string withoutMiddle(std::string_view text) {
  if (text.size() <= mostBytes) return std::string(text);
  std::size_t begin = mostBytes / 2;
  std::size_t end = text.size() - mostBytes / 2;
  while (continues(text[begin])) --begin;
  while (continues(text[end])) --end;
  return std::string(text.substr(0, begin)) + " " + std::string(text.substr(end));
}

std::string_view beginOf(std::string_view line, std::size_t room, const Letters& letters) {
  std::size_t sum = 0;
  std::size_t end = 0;
  while (end < line.size()) {
    const unicode::CodePoint point = unicode::codePointAt(line, end);
    sum += hundredths(point.value, letters);
    if (sum > room) break;
    end += point.length;
  }
  while (end > 0 && line[end - 1] == ' ') --end;
  return line.substr(0, end);
}

/// Begins with a letter, never with what stands on one.
std::string_view endOf(std::string_view line, std::size_t room, const Letters& letters) {
  std::size_t sum = 0;
  std::size_t begin = line.size();
  for (std::size_t at = line.size(); at > 0;) {
    do --at;
    while (at > 0 && continues(line[at]));
    const char32_t point = unicode::codePointAt(line, at).value;
    sum += hundredths(point, letters);
    if (sum > room) break;
    if (!isCombining(point)) begin = at;
  }
  while (begin < line.size() && line[begin] == ' ') ++begin;
  return line.substr(begin);
}

}  // namespace

std::size_t widthOf(std::string_view text, const Letters& letters) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const unicode::CodePoint point = unicode::codePointAt(text, at);
    sum += hundredths(point.value, letters);
    at += point.length;
  }
  return (sum * letters.size + 999) / 1000;
}

std::string fitted(std::string_view text, std::size_t width, const Letters& letters) {
  const std::string line = oneLine(withoutMiddle(text));
  if (text.size() <= mostBytes && widthOf(line, letters) <= width) return line;
  const std::size_t room = width * 1000 / letters.size - hundredths(U'\u2026', letters);
  const std::size_t roomOfEnd = letters.isBold ? room / 3 : 0;
  const std::string_view end = endOf(line, roomOfEnd, letters);
  const std::string_view begin = beginOf(line, room - roomOfEnd, letters);
  return std::string(begin) + "\u2026" + std::string(end);
}

}  // namespace calm::emit::graph::svg

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
  // Nobody's line shows more, and a title may have thousands.
  constexpr std::size_t mostBytes = 1000;
  std::string line = oneLine(text.substr(0, mostBytes));
  if (text.size() <= mostBytes && widthOf(line, letters) <= width) return line;
  const std::size_t room = width * 1000 / letters.size;
  std::size_t sum = hundredths(U'\u2026', letters);
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size();) {
    const unicode::CodePoint point = unicode::codePointAt(line, at);
    sum += hundredths(point.value, letters);
    if (sum > room) break;
    at += point.length;
    end = at;
  }
  line.resize(end);
  while (line.ends_with(' ')) line.pop_back();
  return line + "\u2026";
}

}  // namespace calm::emit::graph::svg

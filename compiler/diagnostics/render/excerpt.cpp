#include "diagnostics/render/excerpt.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/render/display_width.h"
#include "diagnostics/render/wrap.h"

namespace calm::diagnostics {
namespace {

constexpr std::string_view tab = "    ";
constexpr std::string_view cut = "…";

struct Cell {
  std::string text;
  std::uint32_t width = 0;
  std::uint32_t next = 0;
};

/// What a reader would take for a blank or for nothing, where the language does not.
bool isUnseen(std::uint32_t point) {
  return point == 0xA0 || point == 0xAD || point == 0x1680 || (point >= 0x2000 && point <= 0x200B) || point == 0x202F ||
         point == 0x205F || point == 0x2060 || point == 0x3000 || point == 0xFEFF;
}

/// What is shown for the code point, or for the secret, at `offset`.
Cell cellAt(source::SourceId source, std::uint32_t offset, std::uint32_t end, const source::SourceMap& sources,
            const Masks& masks) {
  const source::Span* mask = masks.from(source, offset);
  if (mask != nullptr && mask->begin <= offset) {
    return {std::string(secretMark), widthOf(secretMark), std::min(mask->end, end)};
  }
  const std::string_view rest = sources.text({source, offset, end});
  const Decoded next = decode(rest);
  const std::string_view bytes = rest.substr(0, next.bytes);
  std::string text = bytes == "\t" ? std::string(tab) : escaped(bytes);
  if (isUnseen(next.point)) text = fmt::format("\\u{{{:x}}}", next.point);
  const std::uint32_t width = widthOf(text);
  return {std::move(text), width, offset + next.bytes};
}

bool isInsidePoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

/// The offset from which a line is shown: less than half a screen in front of the place.
std::uint32_t windowBegin(std::string_view line, std::uint32_t place, std::uint32_t screen) {
  const std::uint32_t before = screen * 3 / 7;
  if (line.size() <= screen || place <= before) return 0;
  std::uint32_t at = place - before;
  while (at < place && isInsidePoint(line[at])) ++at;
  return at;
}

}  // namespace

std::string shownBytes(source::Span bytes, const source::SourceMap& sources, const Masks& masks) {
  std::string out;
  for (std::uint32_t at = bytes.begin; at < bytes.end;) {
    Cell cell = cellAt(bytes.source, at, bytes.end, sources, masks);
    out += cell.text;
    at = cell.next;
  }
  return out;
}

Excerpt excerpt(source::Span place, std::uint32_t line, std::uint32_t screen, const source::SourceMap& sources,
                const Masks& masks) {
  const std::string_view text = sources.line(place.source, line);
  const auto lineBegin = static_cast<std::uint32_t>(text.data() - sources.text(place.source).data());
  const auto lineEnd = lineBegin + static_cast<std::uint32_t>(text.size());
  const std::uint32_t first = std::clamp(place.begin, lineBegin, lineEnd);
  const std::uint32_t last = std::clamp(place.end, first, lineEnd);

  Excerpt shown;
  std::uint32_t at = lineBegin + windowBegin(text, first - lineBegin, screen);
  std::uint32_t width = 0;
  if (at != lineBegin) {
    shown.text = cut;
    width = 1;
  }
  bool begun = false;
  while (at < lineEnd && width < screen) {
    const Cell cell = cellAt(place.source, at, lineEnd, sources, masks);
    if (!begun && cell.next > first) {
      begun = true;
      shown.begin = width;
    }
    shown.text += cell.text;
    width += cell.width;
    if (at < last) shown.end = width;
    at = cell.next;
  }
  if (!begun) shown.begin = width;
  shown.end = std::max(shown.end, shown.begin + 1);
  if (at < lineEnd) shown.text += cut;
  return shown;
}

}  // namespace calm::diagnostics

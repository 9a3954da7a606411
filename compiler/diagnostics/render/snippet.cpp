#include "diagnostics/render/snippet.h"

#include <fmt/format.h>

#include <algorithm>

namespace calm::diagnostics {
namespace {

/// A place of more lines is shown with so many at its begin, and its last one.
constexpr std::uint32_t mostLines = 6;
constexpr std::uint32_t firstLines = 3;

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

}  // namespace

/// A mark with its columns.
struct Snippet::Drawn {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string label;
  bool isFirst = false;
};

std::string Snippet::render(const Mark& mark, std::uint32_t line, const std::vector<Mark>& others) const {
  const std::string_view text = sources_.text(mark.place);
  const std::size_t lastByte = text.find_last_not_of("\r\n");
  const bool severalLines = lastByte != std::string_view::npos && text.substr(0, lastByte).find('\n') != text.npos;
  if (!severalLines) return row("", "") + onOneLine(mark, line, others);
  const auto end = mark.place.begin + static_cast<std::uint32_t>(lastByte) + 1;
  Mark trimmed = mark;
  trimmed.place.end = end;
  return row("", "") + overLines(trimmed, line, sources_.position(mark.place.source, end).line);
}

std::string Snippet::onOneLine(const Mark& mark, std::uint32_t line, const std::vector<Mark>& others) const {
  const Excerpt shown = excerpt(mark.place, line, frame_.screen, sources_, masks_);
  std::vector<Drawn> marks{{shown.begin, shown.end, mark.label, true}};
  for (const Mark& other : others) {
    const Excerpt there = excerpt(other.place, line, frame_.screen, sources_, masks_);
    marks.push_back({there.begin, there.end, other.label, false});
  }
  return row(std::to_string(line), " " + shown.text) + underline(std::move(marks));
}

std::string Snippet::underline(std::vector<Drawn> marks) const {
  std::stable_sort(marks.begin(), marks.end(), [](const Drawn& a, const Drawn& b) { return a.begin < b.begin; });
  std::string line = " ";
  std::uint32_t column = 0;
  for (const Drawn& mark : marks) {
    const std::uint32_t begin = std::max(mark.begin, column);
    const std::uint32_t end = std::max(mark.end, begin);
    line += std::string(begin - column, ' ');
    line += painted(std::string(end - begin, mark.isFirst ? frame_.sign : '-'), mark.isFirst);
    column = end;
  }
  const Drawn& last = marks.back();
  if (!last.label.empty()) line += " " + painted(last.label, last.isFirst);
  marks.pop_back();
  std::erase_if(marks, [](const Drawn& mark) { return mark.label.empty(); });
  return row("", line) + labels(marks);
}

/// `|` under each mark, then label by label from the right.
std::string Snippet::labels(const std::vector<Drawn>& hanging) const {
  if (hanging.empty()) return {};
  const auto stems = [&](std::size_t count) {
    std::string line = " ";
    std::uint32_t column = 0;
    for (std::size_t at = 0; at < count; ++at) {
      if (hanging[at].begin < column) continue;
      line += std::string(hanging[at].begin - column, ' ') + painted("|", hanging[at].isFirst);
      column = hanging[at].begin + 1;
    }
    return std::pair(std::move(line), column);
  };
  std::string out = row("", stems(hanging.size()).first);
  for (std::size_t at = hanging.size(); at-- > 0;) {
    auto [line, column] = stems(at);
    line += std::string(hanging[at].begin - std::min(column, hanging[at].begin), ' ');
    out += row("", line + painted(hanging[at].label, hanging[at].isFirst));
  }
  return out;
}

std::string Snippet::overLines(const Mark& mark, std::uint32_t first, std::uint32_t last) const {
  const auto shownLine = [&](std::uint32_t line) { return excerpt(mark.place, line, frame_.screen, sources_, masks_); };
  const Excerpt begin = shownLine(first);
  const std::string bar = " " + painted("|", true) + " ";
  std::string out;
  if (isBlank(std::string_view(begin.text).substr(0, begin.begin))) {
    out += row(std::to_string(first), " " + painted("/", true) + " " + begin.text);
  } else {
    out += row(std::to_string(first), "   " + begin.text);
    out += row("", "  " + painted(std::string(begin.begin + 1, '_') + frame_.sign, true));
  }
  const bool cut = last - first + 1 > mostLines;
  const std::uint32_t upTo = cut ? first + firstLines : last;
  for (std::uint32_t line = first + 1; line < upTo; ++line) {
    const std::string text = shownLine(line).text;
    out += row(std::to_string(line), text.empty() ? bar.substr(0, bar.size() - 1) : bar + text);
  }
  if (cut) out += style_.frame(fmt::format("{:<{}}", "...", frame_.gutter + 2)) + bar.substr(0, bar.size() - 1) + "\n";
  const Excerpt end = shownLine(last);
  out += row(std::to_string(last), bar + end.text);
  std::string foot = "|" + std::string(end.end, '_') + frame_.sign;
  if (!mark.label.empty()) foot += " " + mark.label;
  return out + row("", " " + painted(foot, true));
}

std::string Snippet::painted(std::string_view text, bool isFirst) const {
  return isFirst && frame_.sign == '^' ? style_.severity(frame_.severity, text) : style_.frame(text);
}

std::string Snippet::row(std::string_view number, std::string_view behind) const {
  return style_.frame(fmt::format("{:>{}} |", number, frame_.gutter)) + std::string(behind) + "\n";
}

}  // namespace calm::diagnostics

#include "diagnostics/render/fix_diff.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "diagnostics/render/excerpt.h"

namespace calm::diagnostics {
namespace {

constexpr std::uint32_t longestShown = 4000;

/// Edits whose lines touch, and the bytes of those lines without the last line end.
struct Hunk {
  source::Span lines;
  std::uint32_t firstLine = 1;
  std::uint32_t lastLine = 1;
  std::vector<const Edit*> edits;
};

std::vector<Hunk> hunks(const Fix& fix, const source::SourceMap& sources) {
  std::vector<const Edit*> edits;
  for (const Edit& edit : fix.edits) edits.push_back(&edit);
  std::stable_sort(edits.begin(), edits.end(), [](const Edit* a, const Edit* b) { return a->span < b->span; });
  std::vector<Hunk> result;
  for (const Edit* edit : edits) {
    const auto [id, begin, end] = edit->span;
    const std::uint32_t first = sources.position(id, begin).line;
    const std::uint32_t last = sources.position(id, end).line;
    const std::string_view lastText = sources.line(id, last);
    const auto lastEnd = static_cast<std::uint32_t>(lastText.data() + lastText.size() - sources.text(id).data());
    if (!result.empty() && result.back().lines.source == id && result.back().lastLine >= first) {
      Hunk& hunk = result.back();
      hunk.lastLine = std::max(hunk.lastLine, last);
      hunk.lines.end = std::max(hunk.lines.end, lastEnd);
      hunk.edits.push_back(edit);
      continue;
    }
    const auto firstBegin = static_cast<std::uint32_t>(sources.line(id, first).data() - sources.text(id).data());
    result.push_back({{id, firstBegin, std::max(lastEnd, end)}, first, last, {edit}});
  }
  return result;
}

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    if (end == text.size()) return lines;
    text.remove_prefix(end + 1);
  }
}

void addLines(std::vector<DiffLine>& out, std::uint32_t number, bool added,
              const std::vector<std::string_view>& lines) {
  for (const std::string_view line : lines) out.push_back({number++, added, std::string(line)});
}

/// Shown bytes, but with the line ends kept.
std::string shownLines(source::Span bytes, const source::SourceMap& sources, const Masks& masks) {
  std::string out;
  while (bytes.begin < bytes.end) {
    const std::string_view rest = sources.text(bytes);
    const auto end = static_cast<std::uint32_t>(std::min(rest.find('\n'), rest.size()));
    std::string_view piece = rest.substr(0, end);
    if (piece.ends_with('\r')) piece.remove_suffix(1);
    const auto size = static_cast<std::uint32_t>(piece.size());
    out += shownBytes({bytes.source, bytes.begin, bytes.begin + size}, sources, masks);
    bytes.begin += end;
    if (end == rest.size()) break;
    out += '\n';
    ++bytes.begin;
  }
  return out;
}

std::string shownReplacement(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += escaped(text.substr(0, end));
    if (end == text.size()) return out;
    out += '\n';
    text.remove_prefix(end + 1);
  }
}

/// A fix that takes a whole line away leaves an empty one here, which is nothing to show.
bool isBlank(std::string_view text) { return text.find_first_not_of(" \n") == std::string_view::npos; }

}  // namespace

std::vector<DiffLine> fixDiff(const Fix& fix, const Diagnostic& found, const source::SourceMap& sources,
                              const Masks& masks) {
  std::vector<DiffLine> out;
  for (const Hunk& hunk : hunks(fix, sources)) {
    if (hunk.lines.end - hunk.lines.begin > longestShown) continue;
    std::string changed;
    std::uint32_t at = hunk.lines.begin;
    for (const Edit* edit : hunk.edits) {
      changed += shownLines({hunk.lines.source, at, edit->span.begin}, sources, masks);
      changed += shownReplacement(masks.replacement(edit->replacement, found));
      at = edit->span.end;
    }
    changed += shownLines({hunk.lines.source, at, hunk.lines.end}, sources, masks);
    const std::string old = shownLines(hunk.lines, sources, masks);
    std::vector<std::string_view> before = linesOf(old);
    std::vector<std::string_view> after = linesOf(changed);
    // An edit up to the end of a line touches the next one, and leaves it as it is.
    while (!before.empty() && !after.empty() && before.back() == after.back()) {
      before.pop_back();
      after.pop_back();
    }
    if (!isBlank(old)) addLines(out, hunk.firstLine, false, before);
    if (!isBlank(changed)) addLines(out, hunk.firstLine, true, after);
  }
  return out;
}

}  // namespace calm::diagnostics

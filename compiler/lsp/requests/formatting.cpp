#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "format/format.h"
#include "lsp/opened.h"
#include "lsp/requests.h"

namespace calm::lsp {
namespace {

struct GapEdit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text;
};

bool isGap(char c) { return std::string_view(" \t\r\n,;").find(c) != std::string_view::npos; }

/// What formatting changes, gap by gap, so that the cursor of the editor stays where it is. Nothing where the texts
/// differ in more than blanks, line ends and separators.
std::optional<std::vector<GapEdit>> gapEdits(std::string_view before, std::string_view after) {
  std::vector<GapEdit> edits;
  std::size_t from = 0;
  std::size_t to = 0;
  while (from < before.size() || to < after.size()) {
    if (from < before.size() && to < after.size() && before[from] == after[to]) {
      ++from;
      ++to;
      continue;
    }
    const std::size_t begin = from;
    const std::size_t put = to;
    while (from < before.size() && isGap(before[from])) ++from;
    while (to < after.size() && isGap(after[to])) ++to;
    if (from == begin && to == put) return std::nullopt;
    edits.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(from),
                     std::string(after.substr(put, to - put))});
  }
  return edits;
}

Reply formatted(const Opened& opened, source::Span within) {
  const std::string_view text = opened.document.text;
  const auto edits = gapEdits(text, format::format(opened.tree, text).text);
  if (!edits) return Failure{Failure::requestFailed, "the text can not be formatted"};
  Json made = Json::array();
  for (const GapEdit& edit : *edits) {
    if (edit.begin < within.begin || edit.end > within.end) continue;
    made.push_back({{"range", opened.lines.range({{}, edit.begin, edit.end})}, {"newText", edit.text}});
  }
  return made;
}

}  // namespace

/// The one canonical form, whatever the options of the editor; what can not be read stays.
Reply formatting(Session& session, const Json& params) {
  const auto opened = openedAt(session, params);
  if (!opened) return Json();
  return formatted(*opened, {{}, 0, static_cast<std::uint32_t>(opened->document.text.size())});
}

/// Of what `formatting` would change, what lies in the range.
Reply rangeFormatting(Session& session, const Json& params) {
  const auto opened = openedAt(session, params);
  if (!opened) return Json();
  const auto begin = opened->lines.offset(at(params, "range", "start"));
  const auto end = opened->lines.offset(at(params, "range", "end"));
  if (!begin || !end) return Failure{Failure::invalidParams, "`range` is a range"};
  return formatted(*opened, {{}, std::min(*begin, *end), std::max(*begin, *end)});
}

}  // namespace calm::lsp

#include "syntax/lex/pasted.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/catalog.h"
#include "syntax/lex/line.h"

namespace calm::syntax {

namespace {

constexpr std::size_t width = 7;

/// The sign of the mark that stands at `at`, or NUL.
char markAt(std::string_view text, std::size_t at) {
  const char sign = text[at];
  if (sign != '<' && sign != '=' && sign != '>' && sign != '|') return '\0';
  if (text.substr(at, width).find_first_not_of(sign) != std::string_view::npos) return '\0';
  const std::string_view behind = text.substr(std::min(at + width, text.size()), 1);
  const bool whole = at + width <= text.size() && behind.find_first_not_of(" \r\n") == std::string_view::npos;
  return whole ? sign : '\0';
}

/// The line begins with the sign in its first column, and a line next to it with the other one.
bool isPatchLine(std::string_view text, std::uint32_t at) {
  const auto signAt = [&](std::size_t place) { return place < text.size() ? text[place] : '\0'; };
  if ((text[at] != '-' && text[at] != '+') || (at > 0 && text[at - 1] != '\n')) return false;
  const char other = text[at] == '-' ? '+' : '-';
  const std::size_t above = at < 2 ? std::string_view::npos : text.rfind('\n', at - 2);
  const std::size_t below = text.find('\n', at);
  const bool afterOther = at > 0 && signAt(above == std::string_view::npos ? 0 : above + 1) == other;
  return afterOther || (below != std::string_view::npos && signAt(below + 1) == other);
}

}  // namespace

std::uint32_t ConflictMarks::scan(std::string_view text, std::uint32_t at, Findings* findings) {
  const char sign = markAt(text, at);
  if (sign == '\0') return 0;
  if (open_ && (sign == '=' || sign == '|')) {
    open_ = false;
    std::size_t end = noEnd_ ? std::string_view::npos : text.find("\n>>>>>>>", at);
    while (end != std::string_view::npos && markAt(text, end + 1) == '\0') end = text.find("\n>>>>>>>", end + 1);
    noEnd_ = end == std::string_view::npos;
    if (findings != nullptr) findings->touch(at);
    return lineEnd(text, noEnd_ ? at : end + 1);
  }
  if (findings != nullptr) {
    if (auto* finding =
            findings->report(at, at + width, diagnostics::ConflictMark, fmt::format("`{}`", text.substr(at, width)))) {
      finding->helped(sign == '<' ? "keep one of the two sides, or what is right of both, and remove the marks"
                                  : "remove it; a part of the merge is resolved already");
    }
  }
  open_ = sign == '<';
  return lineEnd(text, at);
}

std::uint32_t scanPatch(std::string_view text, std::uint32_t at, Findings* findings) {
  if (!isPatchLine(text, at)) return 0;
  const std::uint32_t end = text[at] == '-' ? lineEnd(text, at) : at + 1;
  if (findings == nullptr) return end;
  if (!findings->once("patch")) {
    findings->touch(at);
  } else if (auto* finding = findings->report(at, at + 1, diagnostics::UnknownCharacter,
                                              fmt::format("`{}` at the begin of a line", text[at]))) {
    finding->helped("this looks like a patch: apply it, or take out the lines with `-` and the signs `+`");
  }
  return end;
}

}  // namespace calm::syntax

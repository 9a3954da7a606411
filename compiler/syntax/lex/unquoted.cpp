#include "syntax/lex/unquoted.h"

#include <fmt/format.h>

#include <string>

#include "diagnostics/catalog.h"

namespace calm::syntax {

namespace {

constexpr std::string_view ends = " \t\r\n,;{}()[]\"'`";

/// Reads on to where no text without quotes goes further, and reports it.
std::uint32_t scanUnquoted(std::string_view text, std::uint32_t begin, std::uint32_t at, std::string_view what,
                           Findings* findings) {
  auto end = static_cast<std::uint32_t>(std::min(text.find_first_of(ends, at), text.size()));
  const bool closed = end < text.size() && text[end] == '"';
  if (closed) ++end;
  if (findings == nullptr) return end;
  if (auto* finding = findings->report(begin, end, diagnostics::UnquotedText, what)) {
    finding->helped("write `\"` before and after it");
    diagnostics::Fix fix{"put it in quotes", {{{findings->source(), begin, begin}, "\""}}};
    if (!closed) fix.edits.push_back({{findings->source(), end, end}, "\""});
    finding->fix(std::move(fix));
  }
  return end;
}

}  // namespace

std::uint32_t scanAddress(std::string_view text, std::uint32_t begin, std::uint32_t nameEnd, Findings* findings) {
  if (!text.substr(nameEnd).starts_with("://")) return 0;
  return scanUnquoted(text, begin, nameEnd + 3, "an address", findings);
}

std::uint32_t scanFilePath(std::string_view text, std::uint32_t begin, std::uint32_t at, Findings* findings) {
  return scanUnquoted(text, begin, at, "a path", findings);
}

void reportUnopened(Findings& findings, std::uint32_t begin, std::uint32_t end) {
  if (auto* finding = findings.report(end - 1, end, diagnostics::TextWithoutBegin)) {
    finding->helped("write `\"` where the text begins");
    finding->fix({"add `\"`", {{{findings.source(), begin, begin}, "\""}}});
  }
}

}  // namespace calm::syntax

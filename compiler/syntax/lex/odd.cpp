#include "syntax/lex/odd.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "diagnostics/catalog.h"
#include "syntax/lex/characters.h"
#include "syntax/lex/foreign_comment.h"
#include "syntax/lex/foreign_text.h"
#include "syntax/lex/habits.h"
#include "syntax/lex/line.h"
#include "syntax/lex/pasted.h"
#include "syntax/lex/text.h"
#include "syntax/lex/unclosed.h"
#include "syntax/lex/words.h"

namespace calm::syntax {

namespace {

/// `- item` below a line of the same habit, or below a field that waits for its value: that line has the finding.
bool continuesList(std::string_view text, std::uint32_t at) {
  if (text[at] != '-' || !beginsLine(text, at)) return false;
  const std::size_t before = text.substr(0, at).find_last_not_of(" \t\r\n");
  if (before == std::string_view::npos) return false;
  if (text[before] == '=' || text[before] == ':') return true;
  const std::size_t line = text.rfind('\n', before);
  const std::size_t begin = text.find_first_not_of(" \t", line == std::string_view::npos ? 0 : line + 1);
  return text.substr(begin).starts_with("- ");
}

/// `- name: …`, as YAML begins an element that is a map.
bool givesField(std::string_view text, std::uint32_t at) {
  std::size_t end = std::min(text.find_first_not_of(' ', at + 1), text.size());
  const std::size_t begin = end;
  while (end < text.size() && is(text[end], isNamePart)) ++end;
  return end > begin && (text.substr(end).starts_with(": ") || text.substr(end).starts_with(":\n"));
}

/// The lines of the element that `- name: …` begins, which stand deeper than its `-`, are the same mistake.
void touchElement(Findings& findings, std::uint32_t at) {
  const std::string_view text = findings.text();
  const std::size_t column = at - (text.substr(0, at).rfind('\n') + 1);
  for (std::size_t end = text.find('\n', at); end < text.size(); end = text.find('\n', end + 1)) {
    const std::size_t first = text.find_first_not_of(" \t\r\n", end);
    if (first == std::string_view::npos) return;
    const std::size_t begin = text.rfind('\n', first) + 1;
    const bool isNext = first - begin == column && text.substr(first).starts_with("- ");
    if (first - begin <= column && !isNext) return;
    if (!findings.touch(static_cast<std::uint32_t>(first))) return;
    end = first;
  }
}

struct Sign {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string found;
  std::string help;
  std::optional<diagnostics::Fix> fix;
};

Sign invisible(const Findings& findings, std::uint32_t at, const Character& character) {
  Sign sign{at, at + character.length, nameOf(character.code), {}, {}};
  const bool blank = isBlank(character.code);
  sign.help = blank ? "write the blank of the keyboard" : "take it out; it is easily pasted and not seen";
  sign.fix = {
      {blank ? "write a blank" : "take it out", {{{findings.source(), sign.begin, sign.end}, blank ? " " : ""}}}};
  return sign;
}

/// `iem->user`, where the hyphen was read as the last one of a name.
bool isArrowOfPath(std::string_view text, std::uint32_t at) {
  return text[at] == '>' && at > 1 && text[at - 1] == '-' && is(text[at - 2], isNamePart) && at + 1 < text.size() &&
         is(text[at + 1], isLetter);
}

/// `"…" + name`: the fix that puts the name into the text.
std::optional<diagnostics::Fix> joined(const Findings& findings, std::uint32_t plus) {
  const std::string_view text = findings.text();
  const std::size_t before = text.substr(0, plus).find_last_not_of(" \t");
  if (before == std::string_view::npos || text[before] != '"') return std::nullopt;
  const std::size_t begin = text.find_first_not_of(" \t", plus + 1);
  std::size_t end = begin;
  while (end < text.size() && (is(text[end], isNamePart) || (text[end] == '.' && end > begin))) ++end;
  if (end == begin || begin >= text.size() || !is(text[begin], isLetter)) return std::nullopt;
  const std::size_t behind = text.find_first_not_of(" \t", end);
  if (behind < text.size() && std::string_view("\r\n,;})]").find(text[behind]) == std::string_view::npos) {
    return std::nullopt;
  }
  const source::Span span{findings.source(), static_cast<std::uint32_t>(before), static_cast<std::uint32_t>(end)};
  return diagnostics::Fix{"put it into the text", {{span, fmt::format("${{{}}}\"", text.substr(begin, end - begin))}}};
}

Sign foreign(const Findings& findings, std::uint32_t at, const Character& character) {
  const std::string_view text = findings.text();
  Sign sign{at, at + std::max(character.length, std::uint32_t{1}), "this byte", "texts stand in double quotes", {}};
  if (character.length != 0) sign.found = nameOf(character.code);
  if (isArrowOfPath(text, at)) {
    sign = {at - 1, at + 1, "`->`", "the steps of a path are joined by `.`", {}};
    sign.fix = {{"write `.`", {{{findings.source(), at - 1, at + 1}, "."}}}};
    return sign;
  }
  std::string_view instead;
  const char narrow = fromFullWidth(character.code);
  if (const Habit* habit = habitAt(text, at)) {
    sign.end = at + static_cast<std::uint32_t>(habit->written.size());
    if (character.length == 1) sign.found = fmt::format("`{}`", habit->written);
    sign.help = habit->help;
    instead = habit->instead;
  } else if (narrow != 0) {
    sign.help = fmt::format("write `{}`", narrow);
    instead = std::string_view(&narrow, 1);
  }
  if (!instead.empty()) {
    const std::string wide(instead);
    sign.fix = {{fmt::format("write `{}`", wide), {{{findings.source(), sign.begin, sign.end}, wide}}}};
  }
  if (text[at] == '+') sign.fix = joined(findings, at);
  if (text[at] == '*' && text.substr(0, at).ends_with("import "))
    sign.help = "an import is written `import \"folder/file.calm\"`, with `as name` behind it if wanted";
  if (text[at] == '<' && at > 0 && is(text[at - 1], isNamePart)) sign.help = "arguments stand in parentheses: `f(a)`";
  if (text.substr(at).starts_with("---")) sign.fix = {{"take it out", {{{findings.source(), at, sign.end}, ""}}}};
  if (text[at] == '-' && beginsLine(text, at) && givesField(text, at))
    sign.help = "a field stands on a line of its own without a hyphen: `name = value`";
  if (text[at] == '-' && !beginsLine(text, at))
    sign.help = "a hyphen stands only inside a name; there is no arithmetic";
  return sign;
}

}  // namespace

diagnostics::Diagnostic* reportOdd(Findings& findings, std::uint32_t begin, std::uint32_t end,
                                   const diagnostics::Kind<diagnostics::Found>& kind, std::string_view found) {
  if (findings.touched(begin)) return nullptr;
  const std::string_view text = findings.text();
  const std::uint32_t line = lineEnd(text, end);
  for (std::uint32_t at = end; at < line; ++at) {
    if (text[at] == '/' && at + 1 < line && text[at + 1] == '/') break;
    if (text[at] != '"') continue;
    const TextExtent extent = scanText(text, at, nullptr);
    if (!extent.closed) {
      reportUnclosed(findings, at, checkClosing(text, at, extent).end);
      return nullptr;
    }
    at = extent.end - 1;
  }
  return findings.report(begin, end, kind, found);
}

Odd scanOdd(std::string_view text, std::uint32_t at, Findings* findings) {
  if (const std::uint32_t end = scanForeignComment(text, at, findings)) return {end, TokenKind::Unknown};
  if (const std::uint32_t end = scanPatch(text, at, findings)) return {end, TokenKind::Unknown};
  if (const auto foreignText = scanForeignText(text, at, findings)) return *foreignText;
  const Character character = characterAt(text, at);
  const Habit* habit = habitAt(text, at);
  const std::uint32_t end = at + (habit != nullptr ? static_cast<std::uint32_t>(habit->written.size())
                                                   : std::max(character.length, std::uint32_t{1}));
  if (findings == nullptr) return {end, TokenKind::Unknown};
  const bool isElement = text[at] == '-' && beginsLine(text, at) && text.substr(at).starts_with("- ");
  if (continuesList(text, at) || (isElement && findings->touched(at))) {
    if (findings->touch(at) && isElement) touchElement(*findings, at);
    return {end, TokenKind::Unknown};
  }
  const bool unseen = character.length != 0 && isInvisible(character.code);
  Sign sign = unseen ? invisible(*findings, at, character) : foreign(*findings, at, character);
  if (auto* finding = reportOdd(*findings, sign.begin, sign.end, diagnostics::UnknownCharacter, sign.found)) {
    finding->helped(std::move(sign.help));
    if (sign.fix) finding->fix(std::move(*sign.fix));
    if (isElement) touchElement(*findings, at);
  }
  return {end, TokenKind::Unknown};
}

}  // namespace calm::syntax

#include "syntax/lex/odd.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/catalog.h"
#include "syntax/lex/characters.h"
#include "syntax/lex/text.h"
#include "syntax/lex/words.h"

namespace calm::syntax {

namespace {

std::string_view part(std::string_view text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin);
}

bool isQuote(char32_t code) { return code == '\'' || code == '`' || isTypographicQuote(code); }

/// The end of a text in other quotes, or 0 if nothing closes it on its line.
std::uint32_t foreignTextEnd(std::string_view text, std::uint32_t at, char32_t quote) {
  std::uint32_t next = at + std::max(characterAt(text, at).length, std::uint32_t{1});
  while (next < text.size() && text[next] != '\n') {
    const Character found = characterAt(text, next);
    next += std::max(found.length, std::uint32_t{1});
    const bool closes = quote < 0x80 ? found.code == quote : isTypographicQuote(found.code) || found.code == '"';
    if (found.length != 0 && closes) return next;
  }
  return 0;
}

std::string_view quoteName(char32_t quote) {
  if (quote == '\'') return "single quotes";
  return quote == '`' ? "backticks" : "the quotes of a word processor";
}

bool beginsLine(std::string_view text, std::uint32_t at) {
  const std::size_t before = text.substr(0, at).find_last_not_of(" \t");
  return before == std::string_view::npos || text[before] == '\n';
}

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

struct Habit {
  std::string_view written;
  std::string_view help;
};

/// What people bring along from other languages, longest first.
constexpr Habit habits[] = {
    {"&&", "write `and`"},
    {"||", "write `or`"},
    {"=>", "write `=`"},
    {"->", "write `=` before a value, `:` before a product"},
    {"*/", "no comment is open that this could close"},
    {"<=", "values are compared with `==` and `!=` only"},
    {">=", "values are compared with `==` and `!=` only"},
    {"<", "values are compared with `==` and `!=` only"},
    {">", "values are compared with `==` and `!=` only"},
    {"!", "write `not`, or `!=` between two values"},
    {"&", "write `and`"},
    {"|", "write `or`"},
    {"+", "there is no arithmetic; texts are put together with `${…}`"},
    {"*", "there is no arithmetic"},
    {"/", "a comment begins with `//`; paths and addresses stand in double quotes"},
    {"%", "there is no arithmetic"},
    {"$", "`${…}` stands inside a text in double quotes"},
    {"\\", "a line is not continued; break it inside `( )` or `[ ]`"},
    {"-", "a list is written `[a, b]`; a hyphen stands only inside a name"},
    {"?", "a block is left out with `when`"},
    {"~", "values that are left out are not written"},
};

/// The end of a comment whose `/*` has lost one of its characters, or 0.
std::uint32_t damagedCommentEnd(std::string_view text, std::uint32_t at) {
  if (!beginsLine(text, at) || (text[at] != '/' && text[at] != '*') || text.substr(at).starts_with("*/")) return 0;
  constexpr std::size_t longest = 1024;
  const std::string_view near = text.substr(0, at + longest);
  // By the `/`: lines that begin with `*` are what this is called for.
  std::size_t end = near.find('/', at + 1);
  while (end != std::string_view::npos && text[end - 1] != '*') end = near.find('/', end + 1);
  if (end == std::string_view::npos || near.substr(at, end - at).find("/*") != std::string_view::npos) return 0;
  return static_cast<std::uint32_t>(end) + 1;
}

/// A comment of another language: the rest of the line.
std::uint32_t foreignCommentEnd(std::string_view text, std::uint32_t at) {
  const std::string_view rest = text.substr(at);
  if (const std::uint32_t end = damagedCommentEnd(text, at); end != 0) return end;
  const auto blankAfter = [&](std::size_t size) {
    return rest.size() <= size || rest[size] == ' ' || rest[size] == '\t' || rest[size] == '\n' || rest[size] == '\r';
  };
  const bool hash = rest.starts_with('#');
  const bool dashes = rest.starts_with("--") && blankAfter(2);
  const bool slash = rest.starts_with('/') && blankAfter(1);
  const bool markup = rest.starts_with("<!--");
  return hash || dashes || slash || markup ? lineEnd(text, at) : 0;
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
      scanText(text, at, &findings);
      return nullptr;
    }
    at = extent.end - 1;
  }
  return findings.report(begin, end, kind, found);
}

Odd scanOdd(std::string_view text, std::uint32_t at, Findings* findings) {
  const Character first = characterAt(text, at);
  if (const std::uint32_t end = foreignCommentEnd(text, at); end != 0) {
    if (findings != nullptr) {
      const std::string_view mark = text.substr(at, text[at] == '-' ? 2 : text[at] == '<' ? 4 : 1);
      const auto size = static_cast<std::uint32_t>(mark.size());
      if (auto* finding = findings->report(at, at + size, diagnostics::ForeignComment, fmt::format("`{}`", mark))) {
        finding->helped("a comment begins with `//`");
        finding->fix({"write `//`", {{{findings->source(), at, at + size}, "//"}}});
      }
    }
    return {end, TokenKind::Unknown};
  }
  if (first.length != 0 && isQuote(first.code)) {
    const std::uint32_t end = foreignTextEnd(text, at, first.code);
    if (end != 0) {
      if (findings != nullptr) {
        const std::uint32_t open = std::max(first.length, std::uint32_t{1});
        const std::uint32_t close = static_cast<std::uint8_t>(text[end - 1]) < 0x80 ? 1U : 3U;
        const std::uint32_t closing = first.code == 0xAB || first.code == 0xB4 ? 2U : close;
        const std::string_view inside = part(text, at + open, std::max(at + open, end - std::min(closing, end - at)));
        if (auto* finding = findings->report(at, end, diagnostics::ForeignQuote, quoteName(first.code))) {
          finding->helped("write `\"` before and after it");
          if (inside.find_first_of("\"\\$") == std::string_view::npos) {
            finding->fix({"use double quotes", {{{findings->source(), at, end}, fmt::format("\"{}\"", inside)}}});
          }
        }
      }
      return {end, TokenKind::ForeignText};
    }
  }
  std::uint32_t end = at + std::max(first.length, std::uint32_t{1});
  std::string_view help = "texts stand in double quotes";
  std::string found = first.length == 0 ? "this byte" : nameOf(first.code);
  if (first.length != 0 && isInvisible(first.code))
    help = "remove it or write a blank; it is easily pasted and not seen";
  for (const Habit& habit : habits) {
    if (!text.substr(at).starts_with(habit.written)) continue;
    end = at + static_cast<std::uint32_t>(habit.written.size());
    help = habit.help;
    found = fmt::format("`{}`", habit.written);
    break;
  }
  if (findings != nullptr && continuesList(text, at)) {
    findings->touch(at);
  } else if (findings != nullptr) {
    if (text[at] == '-' && !beginsLine(text, at)) help = "a hyphen stands only inside a name; there is no arithmetic";
    if (auto* finding = reportOdd(*findings, at, end, diagnostics::UnknownCharacter, found)) {
      finding->helped(std::string(help));
    }
  }
  return {end, TokenKind::Unknown};
}

}  // namespace calm::syntax

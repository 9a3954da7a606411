#include "syntax/lex/foreign_text.h"

#include <algorithm>
#include <utility>

#include "diagnostics/catalog.h"
#include "syntax/lex/characters.h"
#include "syntax/lex/line.h"
#include "syntax/lex/text.h"
#include "syntax/lex/words.h"

namespace calm::syntax {

namespace {

/// How far the end of a text over several lines is looked for, so that a file of begins alone costs little.
constexpr std::size_t farthest = 4096;

bool isQuote(char32_t code) { return code == '\'' || code == '`' || isTypographicQuote(code); }

std::string_view quoteName(char32_t quote) {
  if (quote == '\'') return "single quotes";
  return quote == '`' ? "backticks" : "the quotes of a word processor";
}

/// What stands in backticks where code is quoted: a word of the language of a field, or a reference.
bool isSymbol(std::string_view text) {
  if (text.empty() || text.front() < 'a' || text.front() > 'z') return false;
  return std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// A quote in the middle of a word is an apostrophe.
bool endsText(std::string_view text, std::size_t at) {
  return at >= text.size() || std::string_view(" \t\r\n,;.{}()[]").find(text[at]) != std::string_view::npos;
}

/// Where the quote that closes the text begins and ends; none if nothing closes it on its line.
std::optional<std::pair<std::uint32_t, std::uint32_t>> closingQuote(std::string_view text, std::uint32_t at,
                                                                    char32_t quote) {
  std::optional<std::pair<std::uint32_t, std::uint32_t>> first;
  std::uint32_t next = at + std::max(characterAt(text, at).length, std::uint32_t{1});
  while (next < text.size() && text[next] != '\n') {
    const Character found = characterAt(text, next);
    const std::uint32_t end = next + std::max(found.length, std::uint32_t{1});
    const bool closes = quote < 0x80 ? found.code == quote : isTypographicQuote(found.code) || found.code == '"';
    if (found.length != 0 && closes) {
      if (!first) first = {next, end};
      if (endsText(text, end)) return std::pair{next, end};
    }
    next = end;
  }
  return first;
}

std::optional<Odd> scanQuotes(std::string_view text, std::uint32_t at, Findings* findings) {
  const Character first = characterAt(text, at);
  if (first.length == 0 || !isQuote(first.code)) return std::nullopt;
  const auto closing = closingQuote(text, at, first.code);
  if (!closing) return std::nullopt;
  const auto [close, end] = *closing;
  if (findings != nullptr) {
    if (auto* finding = findings->report(at, end, diagnostics::ForeignQuote, quoteName(first.code))) {
      finding->helped("write `\"` before and after it");
      const std::string_view inside = text.substr(at + first.length, close - at - first.length);
      if (inside.find_first_of("\"\\$") == std::string_view::npos) {
        // Only the quotes: what stands between them may be a secret, which no fix repeats.
        const source::SourceId source = findings->source();
        const bool isName = first.code == '`' && isSymbol(inside);
        const std::string_view quote = isName ? "" : "\"";
        finding->fix(
            {isName ? "write it without quotes" : "use double quotes",
             {{{source, at, at + first.length}, std::string(quote)}, {{source, close, end}, std::string(quote)}},
             !isName});
      }
    }
  }
  return Odd{end, TokenKind::ForeignText};
}

/// `<<EOT` with the line that ends it, or 0.
std::uint32_t heredocEnd(std::string_view text, std::uint32_t at) {
  if (!text.substr(at).starts_with("<<")) return 0;
  std::size_t begin = at + 2;
  if (begin < text.size() && (text[begin] == '-' || text[begin] == '~')) ++begin;
  std::size_t end = begin;
  while (end < text.size() && is(text[end], isNamePart)) ++end;
  if (end == begin) return 0;
  const std::string_view name = text.substr(begin, end - begin);
  const std::string_view near = text.substr(0, at + farthest);
  for (std::size_t line = near.find('\n', end); line != std::string_view::npos; line = near.find('\n', line + 1)) {
    const std::size_t word = near.find_first_not_of(" \t", line + 1);
    if (word == std::string_view::npos || !near.substr(word).starts_with(name)) continue;
    const std::uint32_t last = lineEnd(text, word);
    if (last == word + name.size()) return last;
  }
  return 0;
}

/// `|` or `>` behind a `=` or `:`, with the lines below that are indented deeper; or 0.
std::uint32_t yamlBlockEnd(std::string_view text, std::uint32_t at) {
  if (text[at] != '|' && text[at] != '>') return 0;
  const std::size_t before = text.substr(0, at).find_last_not_of(" \t");
  if (before == std::string_view::npos || (text[before] != '=' && text[before] != ':')) return 0;
  std::size_t behind = at + 1;
  if (behind < text.size() && (text[behind] == '-' || text[behind] == '+')) ++behind;
  if (lineEnd(text, at) != behind) return 0;
  const std::size_t line = text.rfind('\n', at);
  const std::size_t indent =
      indentOf(text, text.find_first_not_of(" \t", line == std::string_view::npos ? 0 : line + 1));
  std::uint32_t end = 0;
  for (std::size_t next = text.find('\n', at); next < std::min(text.size(), at + farthest);
       next = text.find('\n', next + 1)) {
    const std::size_t word = text.find_first_not_of(" \t\r", next + 1);
    if (word == std::string_view::npos) break;
    if (text[word] == '\n') continue;
    if (indentOf(text, word) <= indent) break;
    end = lineEnd(text, word);
  }
  return end;
}

std::uint32_t report(std::uint32_t begin, std::uint32_t mark, std::uint32_t end, std::string_view what,
                     Findings* findings) {
  if (findings == nullptr || end == 0) return end;
  if (auto* finding = findings->report(begin, mark, diagnostics::ForeignQuote, what)) {
    finding->helped("write the text in `\"` on one line, with `\\n` for a line end inside it");
  }
  return end;
}

/// A line of three backticks; the second one closes what the first one opened, and both go.
std::optional<Odd> scanFence(std::string_view text, std::uint32_t at, Findings* findings) {
  if (!text.substr(at).starts_with("```") || !beginsLine(text, at)) return std::nullopt;
  const std::uint32_t end = lineEnd(text, at);
  if (findings != nullptr && !findings->once("fence")) {
    findings->touch(at);
  } else if (findings != nullptr) {
    if (auto* finding = findings->report(at, at + 3, diagnostics::MarkdownFence)) {
      finding->helped("take out both lines with the three backticks");
      diagnostics::Fix fix{"take it out", {{{findings->source(), at, end}, ""}}};
      const std::size_t closing = text.find("\n```", end);
      if (closing != std::string_view::npos) {
        fix.edits.push_back(
            {{findings->source(), static_cast<std::uint32_t>(closing) + 1, lineEnd(text, closing + 1)}, ""});
      }
      finding->fix(std::move(fix));
    }
  }
  return Odd{end, TokenKind::Unknown};
}

}  // namespace

std::optional<Odd> scanForeignText(std::string_view text, std::uint32_t at, Findings* findings) {
  if (const auto fence = scanFence(text, at, findings)) return fence;
  if (const auto quoted = scanQuotes(text, at, findings)) return quoted;
  if (const std::uint32_t end = report(at, lineEnd(text, at), heredocEnd(text, at), "a heredoc", findings)) {
    return Odd{end, TokenKind::ForeignText};
  }
  if (const std::uint32_t end = report(at, at + 1, yamlBlockEnd(text, at), "a block of YAML", findings)) {
    return Odd{end, TokenKind::ForeignText};
  }
  return std::nullopt;
}

std::uint32_t scanTripleQuotes(std::string_view text, std::uint32_t at, Findings* findings) {
  if (!text.substr(at).starts_with("\"\"\"")) return 0;
  const std::size_t close = text.substr(0, at + farthest).find("\"\"\"", at + 3);
  if (close == std::string_view::npos) return 0;
  const auto end = static_cast<std::uint32_t>(close) + 3;
  return report(at, std::min(end, lineEnd(text, at)), end, "three of them", findings);
}

}  // namespace calm::syntax

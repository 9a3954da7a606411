#include "syntax/lex/unclosed.h"

#include <algorithm>
#include <string>

#include "diagnostics/catalog.h"
#include "syntax/lex/line.h"
#include "syntax/lex/words.h"

namespace calm::syntax {

namespace {

/// How many lines further the other quote of a text is looked for.
constexpr int mostLines = 5;

std::size_t skipBlanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

/// The line goes on behind `at` with an odd number of quotes.
bool hasOddQuotes(std::string_view text, std::uint32_t at) {
  const std::uint32_t end = lineEnd(text, at);
  while (at < end) {
    if (text[at] != '"') {
      ++at;
      continue;
    }
    const TextExtent extent = scanText(text, at, nullptr);
    if (!extent.closed) return true;
    at = extent.end;
  }
  return false;
}

/// `, name =` in a text is the next field.
std::uint32_t nextField(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  for (std::size_t comma = text.find(',', begin); comma < end; comma = text.find(',', comma + 1)) {
    std::size_t at = skipBlanks(text, comma + 1);
    const std::size_t name = at;
    while (at < end && is(text[at], isNamePart)) ++at;
    const bool named = at > name && is(text[name], isLetter);
    at = skipBlanks(text, at);
    if (named && at < end && text[at] == '=' && text.substr(at + 1, 1) != "=") return static_cast<std::uint32_t>(comma);
  }
  return end;
}

/// Behind the quote that ends the text on one of the next lines, where nothing else stands; 0 if there is none.
std::uint32_t endBelow(std::string_view text, std::uint32_t line) {
  for (int lines = 0; lines < mostLines && line < text.size(); ++lines) {
    const std::size_t begin = text.find('\n', line);
    if (begin == std::string_view::npos) return 0;
    line = lineEnd(text, begin + 1);
    const std::string_view whole = text.substr(begin + 1, line - begin - 1);
    const std::size_t quote = whole.find('"');
    const std::string_view before = whole.substr(0, quote);
    if (before.find_first_of("=:") != std::string_view::npos || before.find(" {") != std::string_view::npos) return 0;
    if (whole.find_first_not_of(" \t}") == std::string_view::npos) return 0;
    if (quote == std::string_view::npos) continue;
    const bool last = whole.find_first_not_of(" \t,;", quote + 1) == std::string_view::npos;
    return last ? static_cast<std::uint32_t>(begin + 1 + quote + 1) : 0;
  }
  return 0;
}

/// Where the quote belongs: before brackets that the text did not open, before a separator, and before the product of a
/// header.
std::uint32_t quotePlace(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  int depth = 0;
  for (std::uint32_t at = begin; at < end; ++at) {
    const bool opens = text[at] == '(' || text[at] == '[' || text[at] == '{';
    const bool closes = text[at] == ')' || text[at] == ']' || text[at] == '}';
    depth += opens ? 1 : closes ? -1 : 0;
    const bool header = text[at] == '{' && skipBlanks(text, at + 1) == end;
    if (header) {
      const std::size_t product = text.substr(0, at).rfind(" :");
      if (product != std::string_view::npos && product >= begin) at = static_cast<std::uint32_t>(product);
    }
    if (depth < 0 || header) {
      end = at;
      break;
    }
  }
  while (end > begin + 1 && std::string_view(" \t,;").find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

/// The file breaks off in the text, with blocks that are open.
bool endsInside(std::string_view text, std::uint32_t end) {
  return end == text.size() && std::ranges::count(text, '{') > std::ranges::count(text, '}');
}

}  // namespace

TextExtent checkClosing(std::string_view text, std::uint32_t begin, TextExtent found) {
  if (found.closed) {
    const char next = found.end < text.size() ? text[found.end] : '\n';
    const bool glued = is(next, isNamePart) || (next == '/' && text.substr(found.end, 2) != "//");
    if (!glued || !hasOddQuotes(text, found.end)) return found;
    const std::uint32_t end = lineEnd(text, begin);
    return {nextField(text, begin, end), false};
  }
  const std::uint32_t field = nextField(text, begin, found.end);
  if (field < found.end) return {field, false};
  const std::uint32_t below = endBelow(text, found.end);
  return {below != 0 ? below : found.end, false};
}

void reportUnclosed(Findings& findings, std::uint32_t begin, std::uint32_t end) {
  const std::string_view text = findings.text();
  const std::uint32_t line = lineEnd(text, begin);
  if (auto* finding = findings.report(begin, std::min(end, line), diagnostics::TextWithoutEnd)) {
    if (end > line) {
      finding->helped("a text ends on the line it begins on; write `\\n` for a line end inside it");
    } else if (endsInside(text, end)) {
      finding->helped("the file ends inside this text: is the end of the file missing?");
    } else {
      const std::uint32_t place = quotePlace(text, begin + 1, end);
      finding->helped("close it where it ends; a text ends on the line it begins on");
      finding->fix({"add `\"`", {{{findings.source(), place, place}, "\""}}, false});
    }
  }
  for (std::size_t at = text.find('\n', begin); at < end; at = text.find('\n', at + 1)) {
    findings.touch(static_cast<std::uint32_t>(at) + 1);
  }
}

}  // namespace calm::syntax

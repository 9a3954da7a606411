#include "syntax/lex/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "diagnostics/catalog.h"
#include "syntax/lex/characters.h"
#include "syntax/lex/words.h"

namespace calm::syntax {

namespace {

std::string_view part(std::string_view text, std::size_t begin, std::size_t end) {
  return text.substr(begin, end - begin);
}

/// A path: a name, then `.name` and `[number]`; blanks around it.
bool isPath(std::string_view path) {
  const auto skip = [&](auto matches) {
    const std::string_view before = path;
    while (!path.empty() && matches(path.front())) path.remove_prefix(1);
    return before.substr(0, before.size() - path.size());
  };
  const auto blank = [](char byte) { return byte == ' ' || byte == '\t'; };
  const auto name = [&] {
    if (path.empty() || !is(path.front(), isLetter)) return false;
    return wordKind(skip([](char byte) { return is(byte, isNamePart); })) == TokenKind::Name;
  };
  skip(blank);
  if (!name()) return false;
  while (!path.empty() && (path.front() == '.' || path.front() == '[')) {
    const bool step = path.front() == '.';
    path.remove_prefix(1);
    if (step) {
      if (!name()) return false;
      continue;
    }
    const std::string_view digits = skip([](char byte) { return is(byte, isDigit); });
    if (digits.empty() || digits.size() > 9 || (digits.size() > 1 && digits.front() == '0')) return false;
    if (path.empty() || path.front() != ']') return false;
    path.remove_prefix(1);
  }
  skip(blank);
  return path.empty();
}

/// More than a path ever needs; looking further for its end would cost time for every `${` of a long line.
constexpr std::uint32_t longestPath = 1000;

/// Where the interpolation that begins at `at` ends. One that holds quotes ends at its `}` if that keeps them paired.
std::uint32_t scanInterpolation(std::string_view text, std::uint32_t at, Findings* findings) {
  std::uint32_t close = at + 2;
  std::uint32_t quote = 0;
  std::uint32_t quotes = 0;
  for (; close < text.size() && close - at < longestPath; ++close) {
    if (text[close] == '}' || text[close] == '\n' || text[close] == '\r') break;
    if (text[close] != '"') continue;
    if (quotes++ == 0) quote = close;
  }
  const bool ended = close < text.size() && text[close] == '}' && quotes % 2 == 0;
  if (ended && isPath(part(text, at + 2, close))) return close + 1;
  const std::uint32_t end = ended ? close + 1 : quotes > 0 ? quote : close;
  const bool textHasNoEnd = quotes == 0 && (close >= text.size() || text[close] == '\n' || text[close] == '\r');
  if (findings == nullptr || textHasNoEnd) return end;
  const std::string_view found = part(text, at + 2, ended ? close : end);
  if (findings->isTaken(found.substr(0, found.find_first_of(".[ ")))) {
    findings->touch(at);
    return end;
  }
  const bool empty = found.find_first_not_of(" \t") == std::string_view::npos;
  if (auto* finding = findings->report(at, end, diagnostics::BadInterpolation,
                                       !ended  ? "no `}`"
                                       : empty ? "nothing"
                                               : fmt::format("`{}`", found))) {
    finding->helped("a path is a name with `.name` and `[0]` after it; write `\\$` for a dollar that is text");
  }
  return end;
}

/// Where the escape that begins at `at` ends.
std::uint32_t scanEscape(std::string_view text, std::uint32_t at, Findings* findings) {
  const char next = text[at + 1];
  if (next == '"' || next == '\\' || next == 'n' || next == 't' || next == '$') return at + 2;
  const Character character = characterAt(text, at + 1);
  std::uint32_t end = at + 1 + std::max(character.length, std::uint32_t{1});
  if (next == 'u' && at + 2 < text.size() && text[at + 2] == '{') {
    std::uint32_t digits = at + 3;
    while (digits < text.size() && std::isxdigit(static_cast<unsigned char>(text[digits])) != 0) ++digits;
    end = digits < text.size() && text[digits] == '}' ? digits + 1 : digits;
    if (text[end - 1] == '}' && escapedCharacter(part(text, at + 3, end - 1)) != 0) return end;
  }
  if (findings == nullptr) return end;
  if (auto* finding = findings->report(at, end, diagnostics::BadEscape, fmt::format("`{}`", part(text, at, end)))) {
    finding->helped(
        "the escapes are `\\\"`, `\\\\`, `\\n`, `\\t`, `\\$` and `\\u{…}` with the number of a character that a text "
        "may "
        "hold; write `\\\\` for a backslash");
  }
  return end;
}

}  // namespace

char32_t escapedCharacter(std::string_view digits) {
  std::uint32_t number = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
  if (problem != std::errc{} || end != digits.data() + digits.size() || digits.size() > 6) return 0;
  const auto code = static_cast<char32_t>(number);
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  return surrogate || code > 0x10FFFF || isControl(code) || isBidirectional(code) ? char32_t{0} : code;
}

std::uint32_t interpolationEnd(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("${") || isPlaceholder(text, at)) return 0;
  const std::size_t close = text.substr(0, at + longestPath).find('}', at);
  if (close == std::string_view::npos || !isPath(part(text, at + 2, close))) return 0;
  return static_cast<std::uint32_t>(close) + 1;
}

bool isPlaceholder(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  return rest.starts_with("${secret:") || rest.starts_with("${key:");
}

TextExtent scanText(std::string_view text, std::uint32_t begin, Findings* findings) {
  std::uint32_t at = begin + 1;
  const auto size = static_cast<std::uint32_t>(text.size());
  while (true) {
    while (at < size && is(text[at], isPlainText)) ++at;
    if (at >= size || text[at] == '\n') break;
    if (text[at] == '"') return {at + 1, true};
    if (text[at] == '\r') {
      if (at + 1 < size && text[at + 1] == '\n') break;
      ++at;
    } else if (text[at] == '\\') {
      if (at + 1 >= size || text[at + 1] == '\n' || text[at + 1] == '\r') {
        ++at;
        continue;
      }
      at = scanEscape(text, at, findings);
    } else if (at + 1 < size && text[at + 1] == '{' && !isPlaceholder(text, at)) {
      at = scanInterpolation(text, at, findings);
    } else {
      ++at;
    }
  }
  return {std::min(at, size), false};
}

}  // namespace calm::syntax

#include "syntax/lex/number.h"

#include <fmt/format.h>

#include <charconv>
#include <string>
#include <utility>

#include "diagnostics/catalog.h"
#include "syntax/lex/characters.h"
#include "syntax/lex/habits.h"
#include "syntax/lex/odd.h"
#include "syntax/lex/words.h"

namespace calm::syntax {

namespace {

char at(std::string_view text, std::size_t offset) { return offset < text.size() ? text[offset] : '\0'; }

std::uint32_t skip(std::string_view text, std::uint32_t from, std::uint8_t classes) {
  while (from < text.size() && is(text[from], classes)) ++from;
  return from;
}

/// Other words for the units.
constexpr std::pair<std::string_view, std::string_view> units[] = {
    {"sec", "s"},    {"secs", "s"},     {"second", "s"},    {"seconds", "s"}, {"m", "min"},
    {"mins", "min"}, {"minute", "min"}, {"minutes", "min"}, {"hr", "h"},      {"hrs", "h"},
    {"hour", "h"},   {"hours", "h"},    {"day", "d"},       {"days", "d"},
};

struct Advice {
  std::string help;
  /// What to write instead; empty where that depends.
  std::string instead;
  bool safe = true;
};

void reportNumber(Findings& findings, std::uint32_t begin, std::uint32_t end,
                  const diagnostics::Kind<diagnostics::Found>& kind, Advice advice) {
  const std::string_view word = findings.text().substr(begin, end - begin);
  if (auto* finding = findings.report(begin, end, kind, fmt::format("`{}`", word))) {
    finding->helped(std::move(advice.help));
    if (advice.instead.empty()) return;
    const bool quotes = advice.instead.front() == '"';
    finding->fix({quotes ? "write it in quotes" : fmt::format("write `{}`", advice.instead),
                  {{{findings.source(), begin, end}, advice.instead}},
                  advice.safe});
  }
}

/// What was meant by a word that begins like a number: `1_000`, `0.5 h`, `2.1.0`.
Advice adviceFor(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string word(text.substr(begin, end - begin));
  const std::string_view behind = text.substr(end, 1);
  const bool unit = behind == " " && is(at(text, end + 1), isLetter);
  if (word.find_first_not_of("0123456789_") == std::string::npos) {
    std::string digits = word;
    std::erase(digits, '_');
    return {"the digits of a number stand together", digits, digits.front() != '0' || digits == "0"};
  }
  if (unit && word.find_first_not_of("0123456789.") == std::string::npos) {
    return {"a number has no fraction; take a smaller unit, as in `30 min`", {}};
  }
  return {fmt::format("write it in quotes: `\"{}\"`", word), fmt::format("\"{}\"", word)};
}

/// The end of a hexadecimal, octal or binary number, or 0.
std::uint32_t otherBaseEnd(std::string_view text, std::uint32_t begin) {
  const char base = at(text, begin + 1);
  if (at(text, begin) != '0' || std::string_view("xXoObB").find(base) == std::string_view::npos) return 0;
  const std::uint32_t end = skip(text, begin + 2, isNamePart);
  return end > begin + 2 ? end : 0;
}

}  // namespace

std::uint32_t scanNumber(std::string_view text, std::uint32_t begin, Findings* findings) {
  if (const std::uint32_t end = otherBaseEnd(text, begin)) {
    if (findings != nullptr) {
      reportNumber(*findings, begin, end, diagnostics::BadNumber, {"a number is written with decimal digits", {}});
    }
    return end;
  }
  std::uint32_t end = skip(text, begin, isDigit);
  const std::uint32_t digits = end;
  while ((at(text, end) == '.' && is(at(text, end + 1), isDigit)) ||
         ((at(text, end) == '-' || at(text, end) == '_') && is(at(text, end + 1), isNamePart))) {
    end = skip(text, end + 1, isNamePart);
  }
  if (end == digits && static_cast<std::uint8_t>(at(text, end)) >= 0x80) {
    if (const std::uint32_t whole = scanOddName(text, begin, findings); whole > end) return whole;
  }
  if (findings == nullptr) return end;
  if (end > digits) {
    reportNumber(*findings, begin, end, diagnostics::BadNumber, adviceFor(text, begin, end));
  } else if (text[begin] == '0' && digits > begin + 1) {
    const std::string word(text.substr(begin, end - begin));
    Advice quotes{fmt::format("write it in quotes: `\"{}\"`", word), fmt::format("\"{}\"", word), false};
    reportNumber(*findings, begin, end, diagnostics::LeadingZero, std::move(quotes));
  } else if (digits - begin > 18) {
    reportNumber(*findings, begin, end, diagnostics::BadNumber, {"a number has at most 18 digits", {}});
  }
  return end;
}

void checkUnit(Findings& findings, std::uint32_t begin, std::uint32_t end) {
  const std::string_view text = findings.text();
  const std::string_view word = text.substr(begin, end - begin);
  if (isUnit(word)) return;
  std::uint32_t next = end;
  while (at(text, next) == ' ' || at(text, next) == '\t') ++next;
  if (at(text, next) == '=' && at(text, next + 1) != '=') return;
  if (auto* finding = findings.report(begin, end, diagnostics::BadUnit, fmt::format("`{}`", word))) {
    finding->helped("the units are `s`, `min`, `h` and `d`; anything else stands in quotes");
    for (const auto& [other, ours] : units) {
      if (other != word) continue;
      finding->fix({fmt::format("write `{}`", ours), {{{findings.source(), begin, end}, std::string(ours)}}});
    }
  }
}

std::uint32_t scanOddName(std::string_view text, std::uint32_t begin, Findings* findings) {
  std::uint32_t end = begin;
  std::uint32_t foreign = begin;
  std::uint32_t foreignEnd = begin;
  char32_t hyphen = 0;
  char32_t odd = 0;
  bool alike = true;
  std::string mended;
  while (end < text.size()) {
    if (is(text[end], isNamePart)) {
      mended += text[end++];
      continue;
    }
    const Character character = characterAt(text, end);
    if (character.length < 2 || isControl(character.code) || isTypographicQuote(character.code)) break;
    if (isLookAlikeHyphen(character.code)) {
      if (hyphen == 0) hyphen = character.code;
      mended += '-';
    } else if (isInvisible(character.code) || isForeignSign(character.code)) {
      break;
    } else {
      if (odd == 0) {
        odd = character.code;
        foreign = end;
        foreignEnd = end + character.length;
      }
      const char ours = looksLike(character.code);
      alike = alike && ours != 0;
      mended += ours;
    }
    end += character.length;
  }
  if (findings == nullptr || end == begin) return end;
  if (odd != 0 && alike) {
    if (auto* finding = findings->report(foreign, foreignEnd, diagnostics::LookAlikeLetter, nameOf(odd),
                                         fmt::format("`{}`", looksLike(odd)))) {
      finding->fix({fmt::format("write `{}` in ASCII", mended), {{{findings->source(), begin, end}, mended}}});
    }
  } else if (odd != 0) {
    if (auto* finding = reportOdd(*findings, foreign, foreignEnd, diagnostics::UnknownCharacter, nameOf(odd))) {
      finding->helped("a name is made of A-Z, a-z, 0-9, `_` and `-`; texts stand in double quotes");
    }
  } else if (hyphen != 0) {
    // Several names of a line may have them: the guide prints each region so.
    if (findings->touched(begin) && findings->codeAt(begin) != diagnostics::LookAlikeHyphen.code) return end;
    if (auto* finding = findings->reportAlso(begin, end, diagnostics::LookAlikeHyphen, nameOf(hyphen))) {
      finding->helped("write the hyphen of the keyboard");
      const bool certain = mended.find_first_not_of('-') != std::string::npos;
      finding->fix({"write `-`", {{{findings->source(), begin, end}, mended}}, certain});
    }
  } else if (!is(text[begin], isLetter)) {
    reportNumber(*findings, begin, end, diagnostics::BadName, {"a name begins with a letter", {}});
  }
  return end;
}

}  // namespace calm::syntax

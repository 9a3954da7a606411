#include "syntax/lex/number.h"

#include <fmt/format.h>

#include <charconv>
#include <string>

#include "diagnostics/catalog.h"
#include "syntax/lex/characters.h"
#include "syntax/lex/odd.h"
#include "syntax/lex/words.h"

namespace calm::syntax {

namespace {

char at(std::string_view text, std::size_t offset) { return offset < text.size() ? text[offset] : '\0'; }

std::uint32_t skip(std::string_view text, std::uint32_t from, std::uint8_t classes) {
  while (from < text.size() && is(text[from], classes)) ++from;
  return from;
}

void reportNumber(Findings& findings, std::uint32_t begin, std::uint32_t end,
                  const diagnostics::Kind<diagnostics::Found>& kind, std::string_view help, bool quote) {
  const std::string word(findings.text().substr(begin, end - begin));
  if (auto* finding = findings.report(begin, end, kind, fmt::format("`{}`", word))) {
    finding->helped(quote ? fmt::format("write it in quotes: `\"{}\"`", word) : std::string(help));
    if (quote) finding->fix({"write it in quotes", {{{findings.source(), begin, end}, fmt::format("\"{}\"", word)}}});
  }
}

}  // namespace

std::uint32_t scanNumber(std::string_view text, std::uint32_t begin, Findings* findings) {
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
    reportNumber(*findings, begin, end, diagnostics::BadNumber, {}, true);
  } else if (text[begin] == '0' && digits > begin + 1) {
    reportNumber(*findings, begin, end, diagnostics::LeadingZero, {}, true);
  } else if (digits - begin > 18) {
    reportNumber(*findings, begin, end, diagnostics::BadNumber, "a number has at most 18 digits", false);
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
  }
}

std::uint32_t scanOddName(std::string_view text, std::uint32_t begin, Findings* findings) {
  std::uint32_t end = begin;
  std::uint32_t foreign = begin;
  std::uint32_t foreignEnd = begin;
  char32_t hyphen = 0;
  char32_t odd = 0;
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
    } else if (isInvisible(character.code)) {
      break;
    } else {
      if (odd == 0) {
        odd = character.code;
        foreign = end;
        foreignEnd = end + character.length;
      }
      mended += text.substr(end, character.length);
    }
    end += character.length;
  }
  if (findings == nullptr || end == begin) return end;
  if (odd != 0) {
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
    reportNumber(*findings, begin, end, diagnostics::BadName, "a name begins with a letter", false);
  }
  return end;
}

}  // namespace calm::syntax

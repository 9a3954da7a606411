#include "syntax/lex/characters.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "diagnostics/catalog.h"

namespace calm::syntax {

namespace {

/// Bytes that need a closer look: all but printable ASCII, tab and line feed.
constexpr std::array<bool, 256> suspicious = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    table[byte] = (byte < 0x20 && byte != '\t' && byte != '\n') || byte >= 0x7F;
  }
  return table;
}();

/// What people call the characters that nobody sees.
constexpr std::pair<char32_t, std::string_view> names[] = {
    {0xA0, "a non-breaking space"},      {0xAD, "a soft hyphen"},
    {0x200B, "a space of no width"},     {0x200C, "a character of no width"},
    {0x200D, "a character of no width"}, {0x2028, "a line separator"},
    {0x2029, "a paragraph separator"},   {0x202F, "a narrow non-breaking space"},
    {0x2060, "a character of no width"}, {0x3000, "an ideographic space"},
    {0xFEFF, "a byte order mark"},
};

std::uint8_t byteAt(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
}

std::string encode(char32_t code) {
  const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0 | code >> 6), byte(0x80 | (code & 0x3F))};
  if (code < 0x10000) return {byte(0xE0 | code >> 12), byte(0x80 | (code >> 6 & 0x3F)), byte(0x80 | (code & 0x3F))};
  return {byte(0xF0 | code >> 18), byte(0x80 | (code >> 12 & 0x3F)), byte(0x80 | (code >> 6 & 0x3F)),
          byte(0x80 | (code & 0x3F))};
}

/// What the byte is in Windows-1252, which the files have that are not UTF-8.
char32_t windowsCharacter(std::uint8_t byte) {
  constexpr char32_t high[] = {0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
                               0x2039, 0x152,  0,      0x17D,  0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                               0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178};
  return byte >= 0xA0 ? byte : byte >= 0x80 ? high[byte - 0x80] : char32_t{0};
}

void reportByte(Findings& findings, std::uint32_t at) {
  if (auto* finding = findings.report(at, at + 1, diagnostics::NotUtf8)) {
    const char32_t meant = windowsCharacter(byteAt(findings.text(), at));
    finding->helped(meant == 0 ? std::string("save the file as UTF-8")
                               : fmt::format("in Windows-1252 it is `{}`: save the file as UTF-8", encode(meant)));
  }
}

void reportCarriageReturn(Findings& findings, std::uint32_t at) {
  if (auto* finding = findings.report(at, at + 1, diagnostics::LoneCarriageReturn)) {
    finding->helped("a line ends with a line feed, alone or behind a carriage return");
  }
}

/// Behind what a terminal reads as one sequence with the escape character at `at`.
std::uint32_t escapeSequenceEnd(std::string_view text, std::uint32_t at) {
  if (byteAt(text, at + 1) != '[') return at + 1;
  std::uint32_t end = at + 2;
  while (byteAt(text, end) >= 0x20 && byteAt(text, end) < 0x40) ++end;
  return byteAt(text, end) >= 0x40 && byteAt(text, end) < 0x7F ? end + 1 : at + 1;
}

/// Reports characters that are to be taken out. Where a line has several, the fix of the first one takes all of them.
class Removals {
 public:
  explicit Removals(Findings& findings) : findings_(findings) {}

  void report(std::uint32_t begin, std::uint32_t end, std::uint32_t last,
              const diagnostics::Kind<diagnostics::Found>& kind, char32_t code) {
    const diagnostics::Edit edit{{findings_.source(), begin, last}, ""};
    if (auto* finding = findings_.report(begin, end, kind, nameOf(code))) {
      finding->helped("take it out; it is easily pasted and not seen");
      forget();
      // A file with a NUL is hardly a text.
      if (code == 0) return;
      finding->fix({"take it out", {edit}});
      finding_ = finding;
    } else if (finding_ != nullptr && sameLine(finding_->span.begin, begin)) {
      finding_->fixes.front().edits.push_back(edit);
    }
  }

  /// Something else was reported.
  void forget() { finding_ = nullptr; }

 private:
  bool sameLine(std::uint32_t first, std::uint32_t second) const {
    return findings_.text().substr(first, second - first).find('\n') == std::string_view::npos;
  }

  Findings& findings_;
  diagnostics::Diagnostic* finding_ = nullptr;
};

}  // namespace

Character characterAt(std::string_view text, std::size_t at) {
  const std::uint8_t first = byteAt(text, at);
  if (first < 0x80) return {first, 1};
  const auto continues = [&](std::size_t offset) { return (byteAt(text, at + offset) & 0xC0) == 0x80; };
  const auto bits = [&](std::size_t offset) { return static_cast<char32_t>(byteAt(text, at + offset) & 0x3F); };
  if (first >= 0xC2 && first <= 0xDF && continues(1)) {
    return {static_cast<char32_t>(first & 0x1F) << 6 | bits(1), 2};
  }
  if (first >= 0xE0 && first <= 0xEF && continues(1) && continues(2)) {
    const char32_t code = static_cast<char32_t>(first & 0x0F) << 12 | bits(1) << 6 | bits(2);
    if (code >= 0x800 && (code < 0xD800 || code > 0xDFFF)) return {code, 3};
  }
  if (first >= 0xF0 && first <= 0xF4 && continues(1) && continues(2) && continues(3)) {
    const char32_t code = static_cast<char32_t>(first & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
    if (code >= 0x10000 && code <= 0x10FFFF) return {code, 4};
  }
  return {first, 0};
}

bool isControl(char32_t code) {
  return (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code <= 0x9F);
}

bool isBidirectional(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F ||
         code == 0x061C;
}

bool isLookAlikeHyphen(char32_t code) { return (code >= 0x2010 && code <= 0x2015) || code == 0x2212; }

bool isInvisible(char32_t code) {
  return code == 0xA0 || code == 0xAD || code == 0x1680 || code == 0x180E || (code >= 0x2000 && code <= 0x200F) ||
         (code >= 0x2028 && code <= 0x202F) || (code >= 0x205F && code <= 0x206F) || code == 0x3000 || code == 0xFEFF;
}

bool isBlank(char32_t code) {
  return code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F || code == 0x3000;
}

bool isTypographicQuote(char32_t code) {
  return (code >= 0x2018 && code <= 0x201F) || code == 0xAB || code == 0xBB || code == 0x2039 || code == 0x203A ||
         code == 0xB4;
}

std::string nameOf(char32_t code) {
  const auto number = fmt::format("U+{:04X}", static_cast<std::uint32_t>(code));
  for (const auto& [unseen, name] : names) {
    if (unseen == code) return fmt::format("{} ({})", name, number);
  }
  if (isControl(code) || isBidirectional(code) || isInvisible(code)) return number;
  if (code < 0x80) return fmt::format("`{}`", static_cast<char>(code));
  return fmt::format("`{}` ({})", encode(code), number);
}

void checkCharacters(Findings& findings) {
  const std::string_view text = findings.text();
  Removals removals(findings);
  for (std::size_t at = 0; at < text.size();) {
    if (!suspicious[static_cast<std::uint8_t>(text[at])]) {
      ++at;
      continue;
    }
    const Character found = characterAt(text, at);
    const auto begin = static_cast<std::uint32_t>(at);
    const std::uint32_t end = begin + (found.length == 0 ? 1 : found.length);
    if (found.length == 0) {
      removals.forget();
      reportByte(findings, begin);
    } else if (found.code == '\r') {
      if (byteAt(text, at + 1) != '\n') removals.forget();
      if (byteAt(text, at + 1) != '\n') reportCarriageReturn(findings, begin);
    } else if (isControl(found.code)) {
      const std::uint32_t last = found.code == 0x1B ? escapeSequenceEnd(text, begin) : end;
      removals.report(begin, end, last, diagnostics::ControlCharacter, found.code);
    } else if (isBidirectional(found.code)) {
      removals.report(begin, end, end, diagnostics::BidirectionalControl, found.code);
    }
    at = end;
  }
}

bool isUtf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  // Without a mark: ASCII with a NUL beside every character.
  if (text.size() < 8 || text.size() % 2 != 0) return false;
  const auto zeros = [&](std::size_t first) {
    for (std::size_t at = 0; at < 8; ++at) {
      if ((text[at] == '\0') != (at % 2 == first)) return false;
    }
    return true;
  };
  return zeros(0) || zeros(1);
}

}  // namespace calm::syntax

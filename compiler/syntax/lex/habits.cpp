#include "syntax/lex/habits.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace calm::syntax {

namespace {

constexpr std::string_view comparisons = "values are compared with `==` and `!=` only";
constexpr std::string_view bullet =
    "take the bullet out; blocks stand below each other, and a list is written `[a, b]`";

/// Longest first among those that begin alike.
constexpr Habit habits[] = {
    {"===", "write `==`", "=="},
    {"!==", "write `!=`", "!="},
    {"&&", "write `and`", "and"},
    {"||", "write `or`", "or"},
    {"::", "the steps of a path are joined by `.`", "."},
    {"=>", "write `=`", "="},
    {"<-", "write `=`", "="},
    {"->", "write `=` before a value, `:` before a product", ""},
    {"*/", "no comment is open that this could close; comments do not nest", ""},
    {"<=", comparisons, ""},
    {">=", comparisons, ""},
    {"<>", "write `!=`", "!="},
    {"<", comparisons, ""},
    {">", comparisons, ""},
    {"!", "write `not`, or `!=` between two values", ""},
    {"&", "write `and`; a value gets a name with `let name = value`", ""},
    {"|", "write `or`", ""},
    {"+", "there is no arithmetic; texts are put together with `${…}`", ""},
    {"*", "there is no arithmetic; a value is named without a sign before it", ""},
    {"/", "the steps of a path are joined by `.`; the path of a file and an address stand in double quotes", ""},
    {"%", "there is no arithmetic; texts are put together with `${…}`", ""},
    {"$", "a name stands without `$`; `${…}` stands inside a text in double quotes", ""},
    {"\\", "a line is not continued; break it inside `( )` or `[ ]`", ""},
    {"---", "a file has no sign at its begin; what belongs apart stands in files of their own", ""},
    {"-", "a list is written `[a, b]`; a hyphen stands only inside a name", ""},
    {"?", "a value is not chosen in place: write `{ a = …, b = … }[name]`, where `name` is `a` or `b`", ""},
    {"~", "what has no value is not written: take the line out", ""},
    {"…", "write out what is left out here", ""},
    {"•", bullet, ""},
    {"·", bullet, ""},
    {"▪", bullet, ""},
    {"●", bullet, ""},
    {"‣", bullet, ""},
    {"≠", "write `!=`", "!="},
    {"≤", comparisons, ""},
    {"≥", comparisons, ""},
    {"→", "write `=` before a value, `:` before a product", ""},
    {"⇒", "write `=`", "="},
    {"¬", "write `not`", "not "},
};

/// Letters of other scripts that look like one of ours, in the order of the letters.
constexpr std::pair<std::u32string_view, std::string_view> alike[] = {
    {U"АВЕКМНОРСТХІЈЅ", "ABEKMHOPCTXIJS"},
    {U"аеорсухіјѕ", "aeopcyxijs"},
    {U"ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"},
    {U"ονι", "ovi"},
};

bool within(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

}  // namespace

const Habit* habitAt(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const Habit* found = std::find_if(std::begin(habits), std::end(habits),
                                    [&](const Habit& habit) { return rest.starts_with(habit.written); });
  return found == std::end(habits) ? nullptr : found;
}

bool isForeignSign(char32_t code) {
  const bool letter = code == 0xAA || code == 0xB5 || code == 0xBA;
  return (within(code, 0xA1, 0xBF) && !letter) || code == 0xD7 || code == 0xF7 || within(code, 0x2016, 0x205E) ||
         within(code, 0x2190, 0x2BFF) || within(code, 0x3001, 0x303F) ||
         (fromFullWidth(code) != 0 && looksLike(code) == 0);
}

char fromFullWidth(char32_t code) {
  return within(code, 0xFF01, 0xFF5E) ? static_cast<char>(code - 0xFF01 + '!') : '\0';
}

char looksLike(char32_t code) {
  const char narrow = fromFullWidth(code);
  const bool part = (narrow >= 'a' && narrow <= 'z') || (narrow >= 'A' && narrow <= 'Z') ||
                    (narrow >= '0' && narrow <= '9') || narrow == '_' || narrow == '-';
  if (narrow != 0) return part ? narrow : '\0';
  for (const auto& [letters, ours] : alike) {
    const std::size_t at = letters.find(code);
    if (at != std::u32string_view::npos) return ours[at];
  }
  return '\0';
}

}  // namespace calm::syntax

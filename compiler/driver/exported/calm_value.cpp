#include "driver/exported/calm_value.h"

#include <fmt/format.h>

#include <algorithm>

#include "semantics/text_check.h"
#include "syntax/lex/characters.h"

namespace calm::driver::exported {
namespace {

constexpr std::size_t longestString = 64u << 10;
constexpr std::size_t longestName = 200;
constexpr std::size_t longestWord = 255;

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isPartOfName(char c) { return isLetter(c) || isDigit(c) || c == '_' || c == '-'; }

/// `a.b.c`, each a name.
bool isDottedName(std::string_view key) {
  if (key.size() > longestWord) return false;
  bool begins = true;
  for (const char c : key) {
    if (begins ? !isLetter(c) : c != '.' && !isPartOfName(c)) return false;
    begins = c == '.';
  }
  return !begins;
}

}  // namespace

std::string quoted(std::string_view text) {
  std::string made = "\"";
  for (const char c : text) {
    if (c == '\n') {
      made += "\\n";
    } else if (c == '\t') {
      made += "\\t";
    } else {
      if (c == '"' || c == '\\' || c == '$') made += '\\';
      made += c;
    }
  }
  return made + '"';
}

std::string quotedKey(std::string_view key) { return isDottedName(key) ? std::string(key) : quoted(key); }

std::string unsayable(std::string_view text) {
  if (text.size() > longestString) return "is longer than 64 KiB";
  for (std::size_t at = 0; at < text.size();) {
    const syntax::Character character = syntax::characterAt(text, at);
    if (character.length == 0) return "is no UTF-8";
    const bool isRefused = syntax::isControl(character.code) || syntax::isBidirectional(character.code);
    if (isRefused && character.code != '\n') return "holds a control character, which no text of Calm may hold";
    at += character.length;
  }
  if (!semantics::placeholderIn(text).empty()) return "holds what looks like a placeholder of Calm";
  const std::string_view shape = semantics::credentialShape(text);
  return shape.empty() ? std::string() : fmt::format("looks like {}, which belongs into your secret store", shape);
}

std::string secretName(std::string_view tenant, std::string_view destination, std::string_view key) {
  std::string name;
  for (const char c : fmt::format("{}/{}/{}", tenant, destination, key)) {
    const bool isUsual = isPartOfName(c) || c == '/' || (c == '.' && !name.ends_with('.'));
    name += isUsual ? c : '_';
  }
  if (name.size() > longestName) name = name.substr(name.size() - longestName);
  if (!isLetter(name.front()) && !isDigit(name.front())) name.front() = 'x';
  return name;
}

}  // namespace calm::driver::exported

#include "emit/yaml/text.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "emit/json/text.h"

namespace calm::emit::yaml {
namespace {

/// Words that YAML 1.1 takes for something else, in any case.
constexpr std::array<std::string_view, 9> words = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool isWord(std::string_view text) {
  const auto same = [&](std::string_view word) {
    return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                      [](char left, char right) { return lower(left) == right; });
  };
  return std::any_of(words.begin(), words.end(), same);
}

/// Begins with a letter or `_` and holds nothing that means something in YAML.
bool isPlain(std::string_view text) {
  constexpr std::size_t longest = 200;
  if (text.empty() || text.size() > longest || (!isLetter(text[0]) && text[0] != '_')) return false;
  constexpr std::string_view signs = "_-./";
  const auto fits = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || signs.find(c) != signs.npos; };
  return std::all_of(text.begin(), text.end(), fits) && !isWord(text);
}

}  // namespace

void appendText(std::string& bytes, std::string_view text) {
  if (isPlain(text)) {
    bytes += text;
  } else {
    json::appendText(bytes, text);
  }
}

}  // namespace calm::emit::yaml

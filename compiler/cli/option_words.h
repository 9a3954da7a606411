#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/options.h"

namespace calm::cli {

/// What is thrown where an option can not take its word; `parseOptions` catches it.
struct RefusedWord {
  /// What the option takes.
  std::string why;
};

/// The words of an option that takes one of a few, with what they stand for.
template <class Value>
using Words = std::vector<std::pair<std::string_view, Value>>;

/// What the word stands for; refused where it is none of the words.
template <class Value>
Value choose(std::string_view option, std::string_view word, const Words<Value>& words) {
  for (const auto& [text, value] : words) {
    if (text == word) return value;
  }
  std::string list;
  for (const auto& [text, value] : words) list += fmt::format("{}`{}`", list.empty() ? "" : ", ", text);
  throw RefusedWord{fmt::format("{} takes {}, not `{}`", option, list, word)};
}

/// The formats of findings.
Words<Format> formats();

/// `FORMAT` or `FORMAT=FILE`.
FormatRequest readFormat(const std::string& word);

/// `NAME=VALUE` of `--param`.
std::pair<std::string, std::string> readParam(const std::string& word);

/// A day, or `now`.
Today readToday(const std::string& word);

/// `CODE=LEVEL`, of a code whose level can be changed.
driver::Level readLevelWord(const std::string& word);

/// Codes, or how codes begin, with commas between them.
std::vector<driver::Selector> readSelectors(const std::string& words, driver::Selector::Effect effect);

/// Names with commas between them; each is one of the known names of `what`.
std::vector<std::string> readNames(const std::string& words, std::string_view what,
                                   const std::vector<std::string_view>& known);

/// A whole number of at most nine digits.
std::size_t readNumber(std::string_view option, const std::string& word);

}  // namespace calm::cli

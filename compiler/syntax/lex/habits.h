#pragma once

#include <cstddef>
#include <string_view>

namespace calm::syntax {

/// A sign that means something in another language or on paper, and nothing here.
struct Habit {
  std::string_view written;
  /// The way out.
  std::string_view help;
  /// What certainly was meant; empty where that depends.
  std::string_view instead;
};

/// The longest habit that begins at `at`; null if there is none.
const Habit* habitAt(std::string_view text, std::size_t at);

/// A character that is a sign and no part of a word: arrows, bullets, mathematical signs, full-width punctuation.
bool isForeignSign(char32_t code);

/// The ASCII character that a full-width sign, letter or digit stands for; 0 for every other character.
char fromFullWidth(char32_t code);

/// The ASCII character of a name that this letter or digit of another script can not be told from; 0 if there is none.
char looksLike(char32_t code);

}  // namespace calm::syntax

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "packs/knowledge/symptoms.h"

/// From what a system of SAP's said to what is known of it.
namespace calm::driver::diagnose {

/// A known text that is like the one in question.
struct Likeness {
  const packs::Symptom* symptom = nullptr;
  /// Of its texts the one that is most like it.
  std::string_view text;
  /// From 0 to 1.
  double degree = 0;
};

/// From here on it is taken for the same text.
inline constexpr double sameText = 0.75;

/// The symptoms, the likest first, those that have nothing in common with it left out. Case, quotes and other marks do
/// not count, a part of a text stands for the text, and a word with a letter wrong for the word.
std::vector<Likeness> likenesses(std::string_view text, std::span<const packs::Symptom> symptoms);

}  // namespace calm::driver::diagnose

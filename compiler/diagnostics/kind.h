#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace calm::diagnostics {

enum class Severity : std::uint8_t { Note, Warning, Error };

/// The kinds of things a sentence can be told; types, so that a token can not fill the hole of a name.
struct Name {
  std::string_view text;
};
/// What stands in the file, as written.
struct Found {
  std::string_view text;
};
/// What the place expects, in words of the language.
struct Expected {
  std::string_view text;
};
/// The word for a kind of thing (`tenant`, `field`, `param`, a type).
struct Noun {
  std::string_view text;
};
/// A number or limit, already printed.
struct Count {
  std::string_view text;
};

template <class T>
concept Hole = requires(T hole) {
  { hole.text } -> std::convertible_to<std::string_view>;
};

/// One row of the catalogue: the identity of a sentence.
struct Entry {
  std::string_view name;
  std::string_view code;
  Severity severity;
  std::string_view sentence;
};

/// An entry that remembers, as types, what its sentence must be told.
template <Hole... Holes>
struct Kind : Entry {};

template <Hole... Holes>
consteval Kind<Holes...> define(std::string_view name, std::string_view code, Severity severity,
                                std::string_view sentence) {
  std::size_t holes = 0;
  for (std::size_t i = 0; i + 1 < sentence.size(); ++i) holes += sentence[i] == '{' && sentence[i + 1] == '}';
  if (holes != sizeof...(Holes)) throw "the sentence and its row disagree about the number of holes";
  return {{name, code, severity, sentence}};
}

}  // namespace calm::diagnostics

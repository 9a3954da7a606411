#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace calm::diagnostics {

/// What the examples of an explanation are, and so what the tests do with them.
enum class ExampleForm : std::uint8_t {
  /// A whole file: it is compiled, and gives the code or does not.
  Landscape,
  /// A calm.yaml.
  Configuration,
  /// An extract, or what this version does not carry out: shown, not compiled.
  Shown,
};

/// All that `calmc explain CODE` says of a code of the compiler. Rules of products are explained by their packs.
struct Explanation {
  std::string_view code;
  /// A few words: `unknown name`.
  std::string_view title;
  /// What the compiler saw.
  std::string_view what;
  /// Why that is not let through.
  std::string_view why;
  ExampleForm form = ExampleForm::Landscape;
  /// Gives the code; empty where nothing short can show it.
  std::string_view fires;
  /// The same without the mistake.
  std::string_view instead;
  std::string_view wayOut;
};

/// All of them, sorted by code.
std::span<const Explanation> explanations();

/// Null for a code that is none of the compiler's.
const Explanation* explanation(std::string_view code);

}  // namespace calm::diagnostics

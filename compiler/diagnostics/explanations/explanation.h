#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace calm::diagnostics {

/// What the examples of an explanation are, and so what the tests do with them.
enum class ExampleForm : std::uint8_t {
  /// Files of a project: compiled, they give the code or do not.
  Landscape,
  /// Commands of a shell that write the files and check them, where these are too long to be shown.
  Commands,
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
  /// Gives the code. Several files stand below each other as `head` prints them: a blank line, `==> NAME <==`, the
  /// text; one without such a line is main.calm.
  std::string_view fires;
  /// The same without the mistake.
  std::string_view instead;
  std::string_view wayOut;
};

/// A file of an example.
struct ExampleFile {
  std::string_view name;
  std::string_view text;
};

/// The files of an example of a landscape, in the order in which they are shown.
std::vector<ExampleFile> filesOf(std::string_view example);

/// All of them, sorted by code.
std::span<const Explanation> explanations();

/// Null for a code that is none of the compiler's.
const Explanation* explanation(std::string_view code);

}  // namespace calm::diagnostics

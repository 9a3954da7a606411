#pragma once

#include <random>
#include <string>
#include <string_view>

namespace laws {

/// A text after one edit of its tokens.
struct TokenEdit {
  /// "deleted `{`", "put in `for` before `=`", "swapped `a` and `b`".
  std::string what;
  /// Of the edit, from 1.
  std::size_t line = 0;
  std::string text;
};

/// One random edit: a token deleted, a token put in (of this text, or a word of the language), or two neighbours
/// swapped. The same `random` gives the same edit, whatever the standard library. A text without tokens comes back as
/// it is.
TokenEdit editTokens(std::string_view text, std::mt19937& random);

}  // namespace laws

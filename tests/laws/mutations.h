#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace laws {

/// A text with one mistake in one line.
struct Mutation {
  /// `deleted`, `doubled`, or "misspelt `word` as `wrod`".
  std::string what;
  std::size_t line = 0;
  /// The line as it was, without blanks at its ends.
  std::string was;
  std::string text;
};

/// Each line in turn deleted, doubled, and each word of it misspelt; comments are left alone.
std::vector<Mutation> mutationsOf(std::string_view text);

}  // namespace laws

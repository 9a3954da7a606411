#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/token.h"

namespace calm::syntax {

/// A token as recovery looks at it.
struct WorkToken {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t token = 0;
  std::uint32_t line = 0;
  TokenKind kind{};
  /// The first one on its line.
  bool first = false;
};

/// The tokens of a source for recovery. What has no meaning is gone; brackets that a text without closing quote has
/// swallowed are tokens again, as far as brackets then pair better.
struct Work {
  std::vector<WorkToken> tokens;
  /// How far each line is indented; a tab goes to the next multiple of eight.
  std::vector<std::uint32_t> indents;
  /// `{` less `}`. Zero does not mean that they pair.
  std::int64_t surplus = 0;
  bool bracesPair = true;
  /// Blocks are mostly indented, so indentation tells something.
  bool indented = true;
  /// A comment or text without end has swallowed the rest.
  bool cutOff = false;
  /// The text ends in the middle of a field or header, with blocks that are open.
  bool breaksOff = false;

  TokenKind kind(std::size_t at) const { return at < tokens.size() ? tokens[at].kind : TokenKind::EndOfFile; }
  std::uint32_t indent(std::size_t at) const { return indents[tokens[at].line]; }
};

Work prepare(std::string_view text, const Tokens& tokens);

}  // namespace calm::syntax

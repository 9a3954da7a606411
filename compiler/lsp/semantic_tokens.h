#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "lsp/names.h"
#include "syntax/tree.h"

/// Which words of a file an editor shows in which colour.
namespace calm::lsp {

/// What a word is, by the names of the protocol; the order is that of the legend.
enum class TokenType : std::uint8_t {
  Comment,
  Keyword,
  Property,
  EnumMember,
  Variable,
  Parameter,
  Namespace,
  Class,
  Type,
  Function,
  Decorator,
  String,
  Number,
};

inline constexpr auto tokenTypes =
    std::to_array<std::string_view>({"comment", "keyword", "property", "enumMember", "variable", "parameter",
                                     "namespace", "class", "type", "function", "decorator", "string", "number"});

/// Bits, in the order of the legend.
enum class TokenModifier : std::uint8_t { None = 0, Declaration = 1, Documentation = 2 };

inline constexpr auto tokenModifiers = std::to_array<std::string_view>({"declaration", "documentation"});

struct SemanticToken {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  TokenType type{};
  TokenModifier modifier = TokenModifier::None;
};

/// By where they begin: the names of a file that an index knows.
using NamedPlaces = std::map<std::uint32_t, Declaration::Kind>;

/// All of a file, in its order, none over another, each on one line. The tree has its tokens; a name that is not in
/// `named` is a word of its field.
std::vector<SemanticToken> classify(const syntax::Tree& tree, std::string_view text, const NamedPlaces& named);

}  // namespace calm::lsp

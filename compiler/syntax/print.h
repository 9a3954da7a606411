#pragma once

#include <string>
#include <string_view>

#include "syntax/tree.h"

namespace calm::syntax {

/// One line for each token: line and column, kind, and how it is written. The trivia before it stands above it,
/// indented. For `calmc check --print tokens`.
std::string printTokens(const Tree& tree, std::string_view text);

/// The nodes of the tree, one a line, indented; what is missing, unresolved or damaged says so. For
/// `calmc check --print tree`.
std::string printTree(const Tree& tree, std::string_view text);

/// The texts of all tokens and their trivia, one after another, are the source.
bool isLossless(const Tree& tree, std::string_view text);

}  // namespace calm::syntax

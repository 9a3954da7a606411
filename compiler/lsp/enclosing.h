#pragma once

#include <cstdint>
#include <vector>

#include "syntax/tree.h"

namespace calm::lsp {

/// What holds the place, from outside: the file, its item, then block, field and value down to the token. Each lies in
/// the one before it and is shorter. The tree has its tokens.
std::vector<source::Span> enclosing(const syntax::Tree& tree, std::uint32_t offset);

}  // namespace calm::lsp

#pragma once

#include <cstddef>

#include "syntax/recover/work.h"

/// What a line looks like, told from its first tokens. Recovery alone asks this; it may look far.
namespace calm::syntax {

/// Where the header that begins at `at` ends: behind kind, label, product and condition. `at` if none begins there.
std::size_t headerEnd(const Work& work, std::size_t at);

/// `NAME =`, also with `:` for `=`.
bool beginsField(const Work& work, std::size_t at);

/// A header with its `{` on the line.
bool beginsBlock(const Work& work, std::size_t at);

/// A declaration that begins with a word of the language, or an annotation.
bool beginsDeclaration(const Work& work, std::size_t at);

/// A `}` that begins its line below a line that is indented deeper and ends no block itself.
bool endsBody(const Work& work, std::size_t at);

/// The first token of the next line that has one.
std::size_t nextLine(const Work& work, std::size_t at);

}  // namespace calm::syntax

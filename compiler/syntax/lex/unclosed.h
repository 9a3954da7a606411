#pragma once

#include <cstdint>

#include "syntax/findings.h"
#include "syntax/lex/text.h"

namespace calm::syntax {

/// A text that `scanText` found, looked at again: where a quote is missing, which one is it, and how far does the text
/// go that it should have closed? `"a, b = secret("c")` has its closing quote, but it was meant to open the next text.
TextExtent checkClosing(std::string_view text, std::uint32_t begin, TextExtent found);

/// Reports the missing closing quote of a text that `checkClosing` has ended at `end`.
void reportUnclosed(Findings& findings, std::uint32_t begin, std::uint32_t end);

}  // namespace calm::syntax

#pragma once

#include <cstddef>
#include <string_view>

#include "source/span.h"

/// Where lines begin and end, for edits that are meant to look as if a person had made them.
namespace calm::syntax {

/// The first byte of the line that holds `at`.
std::size_t lineBegin(std::string_view source, std::size_t at);

/// The byte behind the last one of the line that holds `at`, before its CR or LF.
std::size_t endOfLine(std::string_view source, std::size_t at);

/// Blanks and tabs only.
bool isBlank(std::string_view text);

/// Blanks, and at most a `//` comment behind them.
bool isBlankOrComment(std::string_view text);

/// Whether nothing but a comment stands on the lines of the place beside it.
bool isAlone(std::string_view source, source::Span place);

}  // namespace calm::syntax

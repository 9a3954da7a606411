#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace calm::diagnostics {

/// A sentence in lines of at most `width` columns of a terminal, as far as its words allow. Its first line begins at
/// column `indent` and the others are indented by as much. What stands in backticks stays on one line where it fits.
std::string wrapped(std::string_view sentence, std::uint32_t indent, std::uint32_t width);

/// The columns that a terminal gives the text.
std::uint32_t widthOf(std::string_view text);

}  // namespace calm::diagnostics

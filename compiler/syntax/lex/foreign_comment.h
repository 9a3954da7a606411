#pragma once

#include <cstdint>
#include <string_view>

#include "syntax/findings.h"

namespace calm::syntax {

/// The end of what begins at `at` as a comment of another language: the rest of the line, or up to the end of a comment
/// whose `/*` has lost one of its characters. 0 if none begins there. Null findings: reports nothing.
std::uint32_t scanForeignComment(std::string_view text, std::uint32_t at, Findings* findings);

}  // namespace calm::syntax

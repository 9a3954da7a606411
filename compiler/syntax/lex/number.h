#pragma once

#include <cstdint>

#include "syntax/findings.h"

namespace calm::syntax {

/// The end of the number, or of the word that begins like one, at `at`. Null: reports nothing.
std::uint32_t scanNumber(std::string_view text, std::uint32_t at, Findings* findings);

/// Reports a name after a number that is no unit, unless it is the name of the next field.
void checkUnit(Findings& findings, std::uint32_t begin, std::uint32_t end);

/// The end of a name that holds look-alike hyphens or characters that a name does not have, or begins with `_`; `at`
/// if there is none.
std::uint32_t scanOddName(std::string_view text, std::uint32_t at, Findings* findings);

}  // namespace calm::syntax

#pragma once

#include <cstdint>

#include "syntax/findings.h"

namespace calm::syntax {

/// Reads an address that stands without quotes, as in `url = https://example.com`: `nameEnd` is where its scheme ends,
/// which began at `begin`. Its end, with the closing quote if only the opening one is missing; 0 if none stands there.
/// Null findings: reports nothing.
std::uint32_t scanAddress(std::string_view text, std::uint32_t begin, std::uint32_t nameEnd, Findings* findings);

/// The same for the path of a file at the `/` that stands at `at`, as in `path = /` or `import shared/alm.calm`, where
/// the name before it began at `begin`.
std::uint32_t scanFilePath(std::string_view text, std::uint32_t begin, std::uint32_t at, Findings* findings);

/// Reports a text whose opening quote is missing and whose closing quote ends at `end`.
void reportUnopened(Findings& findings, std::uint32_t begin, std::uint32_t end);

}  // namespace calm::syntax

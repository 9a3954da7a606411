#pragma once

#include <cstdint>
#include <optional>

#include "syntax/findings.h"
#include "syntax/lex/odd.h"

namespace calm::syntax {

/// Reads a text that is written as another language or a word processor writes it: in other quotes, in three of them,
/// as a heredoc or as a block of YAML; or the fence of Markdown around a file. Nothing if none begins at `at`. Null
/// findings: reports nothing.
std::optional<Odd> scanForeignText(std::string_view text, std::uint32_t at, Findings* findings);

/// The end of a text that begins with three double quotes; 0 if `at` begins none.
std::uint32_t scanTripleQuotes(std::string_view text, std::uint32_t at, Findings* findings);

}  // namespace calm::syntax

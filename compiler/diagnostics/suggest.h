#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

/// What somebody probably meant: said only where one of the words that belong at a place is near, and no other is.
namespace calm::diagnostics {

/// The one candidate that is near to what was written; empty where none is, or where two are as near.
std::string_view nearest(std::string_view written, std::span<const std::string_view> candidates);
std::string_view nearest(std::string_view written, const std::vector<std::string>& candidates);

/// Whether the word was certainly meant: one letter is missing, too much or in the wrong place, or only case, hyphens
/// and underscores differ. Where a digit differs, another thing may be meant.
bool isSlip(std::string_view written, std::string_view meant);

/// `a`, `b` or `c`, in backticks; at most twelve, then `…`.
std::string oneOf(std::span<const std::string_view> words);

/// `a`, `b` and `c`, likewise.
std::string allOf(std::span<const std::string_view> words);

/// The same as something that can be written: `one of `a`, `b` or `c``, where there are more than two.
std::string choice(std::span<const std::string_view> words);

/// `did you mean `x`?` where one is near, else `write one of …`; empty without candidates.
std::string suggestion(std::string_view written, std::span<const std::string_view> candidates);

/// Says so as the help of a finding about a word that stands at `place`, with a fix where one is near.
void suggest(Diagnostic& finding, source::Span place, std::string_view written,
             std::span<const std::string_view> candidates);

/// The fix that writes one word for another, safe where it was only misspelt.
Fix wordFix(source::Span place, std::string_view written, std::string_view meant);
/// The same for a name that somebody gave. Two such names may differ by a letter, so it is safe only where case,
/// hyphens and underscores differ.
Fix nameFix(source::Span place, std::string_view written, std::string_view meant);

}  // namespace calm::diagnostics

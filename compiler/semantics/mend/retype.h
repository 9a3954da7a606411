#pragma once

#include "semantics/analysis.h"
#include "semantics/evaluate.h"

namespace calm::semantics {

/// Gives a finding about a value of the wrong type the fix that writes the same value as what belongs there, where one
/// way is certain: quotes put on or taken off, brackets put on or taken off, `yes` for `true`.
void offerRetyped(Analysis& analysis, const Scope& scope, const syntax::Value& written, const Typing& expected,
                  diagnostics::Diagnostic& finding);

/// The same for what a name or path leads to: a symbol or number in a text, one word in a list.
void offerReread(const Analysis& analysis, const model::Value& value, const Typing& expected, Span place,
                 diagnostics::Diagnostic& finding);

/// `true` or `false` for a word that other languages have for it (`yes`, `Off`); empty for any other word.
std::string_view boolOfHabit(std::string_view word);

}  // namespace calm::semantics

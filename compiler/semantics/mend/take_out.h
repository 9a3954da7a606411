#pragma once

#include <cstdint>

#include "semantics/analysis.h"

namespace calm::semantics {

/// Whether what is taken out may have been meant.
enum class Loss : std::uint8_t {
  /// It says what is said already, or nothing.
  None,
  /// Somebody wrote it for a reason.
  Something,
};

/// The fix that takes a field out, with its annotations. Not offered where `///` lines document it: they would document
/// the next one.
void offerWithout(const Analysis& analysis, const syntax::Field& field, Loss loss, diagnostics::Diagnostic& finding);

/// The same for any place: a let, a list's element, a label.
void offerWithout(const Analysis& analysis, Span place, Loss loss, diagnostics::Diagnostic& finding);

}  // namespace calm::semantics

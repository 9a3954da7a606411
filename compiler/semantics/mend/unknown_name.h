#pragma once

#include <string_view>

#include "diagnostics/diagnostic.h"
#include "semantics/evaluate.h"

namespace calm::semantics {

/// Says what was probably meant by a name that is not known at its place: one that is near, one that stands behind an
/// alias, in another file or in another tenant, a word of another language; else what belongs there.
void helpUnknownName(Analysis& analysis, const Scope& scope, source::Span place, std::string_view name,
                     const Typing* expected, diagnostics::Diagnostic& found);

}  // namespace calm::semantics

#pragma once

#include <span>

#include "semantics/analysis.h"

namespace calm::semantics {

/// The fix that adds elements to a list that is written out.
void offerElements(const Analysis& analysis, const syntax::Value& written, std::span<const model::Value> added,
                   diagnostics::Diagnostic& finding);

/// The fix that takes the elements with these values out of a list that is written out.
void offerWithoutElements(const Analysis& analysis, const syntax::Value& written, std::span<const model::Value> removed,
                          diagnostics::Diagnostic& finding);

}  // namespace calm::semantics

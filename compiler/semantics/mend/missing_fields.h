#pragma once

#include <string_view>
#include <vector>

#include "semantics/analysis.h"

namespace calm::semantics {

/// Gives a finding about fields that a block lacks the fix that writes them, if each has a value that checks. Always a
/// guess: nobody but the author knows the values.
void offerFields(Analysis& analysis, ObjectId id, const std::vector<std::string_view>& names,
                 diagnostics::Diagnostic& finding);

}  // namespace calm::semantics

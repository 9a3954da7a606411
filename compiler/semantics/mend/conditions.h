#pragma once

#include "packs/template.h"
#include "semantics/evaluate.h"

namespace calm::semantics {

/// Gives a finding about a written field that breaks a condition of its template the fix that meets it, where there is
/// one: elements added to a list or taken out of it, an ending added to a text, an empty text taken out.
void offerForCondition(Analysis& analysis, const packs::Condition& condition, const model::Value& value,
                       const PackScope& scope, const Typing* typing, const syntax::Field& field,
                       diagnostics::Diagnostic& finding);

/// The fix that writes the name of the only object that the reference may lead to.
void offerTarget(const Analysis& analysis, const std::vector<ObjectId>& players, const syntax::Field& field,
                 diagnostics::Diagnostic& finding);

}  // namespace calm::semantics

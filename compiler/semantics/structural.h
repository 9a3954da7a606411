#pragma once

#include "semantics/evaluate.h"

namespace calm::semantics {

/// Whether a value depends on a tenant, itself or through the params and lets that it names. What exists must be known
/// before anything refers to it, so a label may not. Looks at names only and reports nothing.
bool readsObject(Analysis& analysis, const Scope& scope, const syntax::Value& value);

}  // namespace calm::semantics

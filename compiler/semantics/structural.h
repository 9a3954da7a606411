#pragma once

#include "semantics/evaluate.h"

namespace calm::semantics {

/// Whether a value depends on a tenant, itself or through the params and lets that it names. What exists must be known
/// before anything refers to it, so labels, loops and conditions may not. Looks at names only and reports nothing.
bool readsObject(Analysis& analysis, const Scope& scope, const syntax::Value& value);

/// The smallest part of such a value that does.
const syntax::Value& objectReader(Analysis& analysis, const Scope& scope, const syntax::Value& value);

}  // namespace calm::semantics

#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// Reports what a written object lacks by its kind, in a tenant or not: CALM2005 at its header.
void requireByKind(Analysis& analysis, ObjectId object);

/// Reports what the templates of a tenant require and nobody gives, and derives every other field.
void requireByTemplate(Analysis& analysis, ObjectId tenant);

}  // namespace calm::semantics

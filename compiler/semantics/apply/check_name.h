#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// Holds the name of a written object against its template.
void checkName(Analysis& analysis, ObjectId object, const packs::ObjectTemplate& role);

}  // namespace calm::semantics

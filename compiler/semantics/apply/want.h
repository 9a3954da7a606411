#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// Reads which use cases a tenant wants. One that its product does not support is reported and does not count.
void readWanted(Analysis& analysis, ObjectId tenant);

/// Whether the tenant names this use case although its product does not support it (already reported).
bool namesUnsupported(const Analysis& analysis, ObjectId tenant, std::string_view useCase);

}  // namespace calm::semantics

#pragma once

#include "semantics/declare.h"

namespace calm::semantics {

/// Gives an object what stands in its block: fields, inner blocks, and what loops make of both.
void declareMembers(Analysis& analysis, ObjectId object, const syntax::Block& block);

}  // namespace calm::semantics

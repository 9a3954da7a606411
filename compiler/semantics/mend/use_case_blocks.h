#pragma once

#include <string>

#include "semantics/analysis.h"

namespace calm::semantics {

/// A list of use cases of the product, `[a, b]`, written as a block for each; what the user has to give for one (user,
/// password) stands in its block as a placeholder. Empty where the list holds anything else, or where it can not be
/// said what is missing.
std::string useCaseBlocks(Analysis& analysis, ObjectId tenant, const packs::Kind& kind, const syntax::Value& list);

}  // namespace calm::semantics

#pragma once

#include <set>
#include <string>

#include "semantics/analysis.h"

namespace calm::semantics {

/// The object as the service sees it that takes it: a flat JSON object of texts, with secrets as placeholders. Empty
/// where a field has a finding. Keys in `without` are left out.
std::string flatDocument(const Analysis& analysis, ObjectId object, const std::set<std::string>& without);

}  // namespace calm::semantics

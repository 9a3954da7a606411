#pragma once

#include <set>
#include <string>
#include <vector>

#include "semantics/analysis.h"

namespace calm::semantics {

/// The object as the service sees it that takes it: a flat JSON object of texts, with secrets as placeholders. Empty
/// where a field has a finding. Keys in `without` are left out.
std::string flatDocument(const Analysis& analysis, ObjectId object, const std::set<std::string>& without);

/// For each other environment that the look is for, the object as the service sees it there; none where it is the same
/// in all of them.
std::vector<std::string> otherDocuments(const Analysis& analysis, ObjectId object);

}  // namespace calm::semantics

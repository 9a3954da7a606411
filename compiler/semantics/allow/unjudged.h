#pragma once

#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "model/model.h"
#include "source/span.h"

namespace calm::semantics {

/// Whether findings of the code would have been seen in the landscape. What only a tenant of another product asks of
/// its tenants, no library shows by itself.
bool judges(const model::Model& model, std::string_view code);

/// Whether a finding may have silenced rules anywhere in its landscape: one of text, syntax, names, types or keys.
bool silencesRules(const diagnostics::Diagnostic& found);

/// The blocks of a landscape in which no rule was looked at, though nothing else is wrong with it: of a tenant whose
/// variant is not decided, and objects that are refused as a whole.
std::vector<source::Span> unjudgedBlocks(const model::Model& model);

}  // namespace calm::semantics

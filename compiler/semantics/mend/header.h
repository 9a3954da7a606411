#pragma once

#include <string_view>

#include "semantics/analysis.h"

namespace calm::semantics {

/// The fixes that take a name, or a product, out of a header to which it does not belong.
void offerWithoutLabel(const syntax::Block& block, diagnostics::Diagnostic& finding);
void offerWithoutProduct(const syntax::Block& block, diagnostics::Diagnostic& finding);

/// The fix that names a block without a name as a derived one would be, where the product knows one object of its kind
/// and nothing in the tenant has that name.
void offerLabel(const Analysis& analysis, ObjectId id, diagnostics::Diagnostic& finding);

}  // namespace calm::semantics

#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// Holds every written field of the objects that play a template against it.
void checkFields(Analysis& analysis, ObjectId tenant);

/// A field that the product does not use here (CALM2004): the one finding of it, whatever its value is.
void reportUnused(Analysis& analysis, ObjectId object, const syntax::Field& field);

}  // namespace calm::semantics

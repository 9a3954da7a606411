#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// What is written in the field of an object that its template wants to be `true`: a switch of a product. Absent where
/// the template has no such field, or where nothing is written there.
model::Value switchOf(Analysis& analysis, ObjectId object, const packs::ObjectTemplate& role);

/// A switch that is off serves nothing.
bool isOff(const model::Value& value);

}  // namespace calm::semantics

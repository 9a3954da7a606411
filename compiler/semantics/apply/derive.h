#pragma once

#include <string_view>

#include "semantics/analysis.h"
#include "semantics/evaluate.h"

namespace calm::semantics {

/// The value that the template of an object gives to a field nobody wrote; Absent where it gives none, Poison
/// where it has a finding or is silent. Kept in the object.
model::Value deriveField(Analysis& analysis, ObjectId object, const packs::FieldDef& def);

/// The value of a computed field of a tenant.
model::Value computedValue(Analysis& analysis, ObjectId tenant, const packs::Computed& computed);

/// Remembers which field of which block an expression missed.
void noteAbsent(Analysis& analysis, ObjectId object, std::string_view field);

/// The values of several expressions, tried in order: the first known one; Poison as soon as one is; else Absent.
Evaluated firstValue(Analysis& analysis, const std::vector<packs::Expression>& expressions, const PackScope& scope,
                     const Typing* expected);

/// Asks for what an expression missed: CALM2005 for a field that is asked for on demand, else `rule`, at the
/// header of the block that lacks it, once.
void askForAbsent(Analysis& analysis, const packs::Pack& pack, const packs::Rule* rule);

/// The template's word on a field; null if it says nothing.
const packs::FieldTemplate* fieldTemplate(const packs::ObjectTemplate& role, std::string_view name);

}  // namespace calm::semantics

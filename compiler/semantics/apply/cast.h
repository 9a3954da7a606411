#pragma once

#include <string_view>

#include "semantics/analysis.h"
#include "semantics/evaluate.h"

namespace calm::semantics {

/// Lays the templates of the tenant's pack over its objects, once: decides the variant, matches what is written
/// and derives the objects that are missing. Does nothing while it is under way (an expression that the matching
/// itself reads sees written objects only) and for tenants without a known product.
void ensureCast(Analysis& analysis, ObjectId tenant);

/// The first object that plays the template of this id in the tenant; noObject if none does.
ObjectId playerOf(Analysis& analysis, ObjectId tenant, std::string_view templateId);

/// Every object that plays it.
const std::vector<ObjectId>* playersOf(const Analysis& analysis, ObjectId tenant, const packs::ObjectTemplate& role);

/// A name that is not found in the tenant may stand in something that has a finding.
bool isIncomplete(const Analysis& analysis, ObjectId tenant);

/// Whether a use case of one of the paths is wanted; true for no paths.
bool wants(const model::Tenant& tenant, const std::vector<std::string>& paths);

/// Whether the object plays something that a wanted use case needs; a block inside does what the object around it does.
bool isWanted(const Analysis& analysis, ObjectId object);

/// Whether the template is in use in the tenant's variant.
bool inVariant(const model::Tenant& tenant, const std::vector<std::string>& variants);

/// The block of the first wanted use case of the paths; noObject if none is wanted.
ObjectId useCaseOf(const model::Tenant& tenant, const std::vector<std::string>& paths);

/// The scope of the expressions of a template for one of its players.
PackScope packScope(const Analysis& analysis, ObjectId tenant, ObjectId self, const packs::ObjectTemplate* role);

/// What was decided of a tenant.
model::Tenant& tenantRow(Analysis& analysis, ObjectId tenant);
const model::Tenant& tenantRow(const Analysis& analysis, ObjectId tenant);

}  // namespace calm::semantics

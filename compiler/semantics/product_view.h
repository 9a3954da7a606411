#pragma once

#include <string_view>
#include <vector>

#include "semantics/analysis.h"
#include "semantics/rule_report.h"

namespace calm::semantics {

/// The kind of this name as the product sees it; the shared one without a product; null if there is none.
const packs::Kind* kindSeen(const Analysis& analysis, std::string_view name, const packs::Pack* pack);

/// Whether a block of the kind may stand in `parent` (noObject: at the top of a file). A kind that the product
/// refuses by a rule of its own is accepted here and refused by `forbiddingRule`.
bool acceptsKind(const Analysis& analysis, const packs::Kind& kind, ObjectId parent);

/// Whether blocks of the kind stand in the place: a kind, or `file`.
bool standsIn(const packs::Kind& kind, std::string_view place);

/// The rule of the product that refuses objects of this kind; null if none does.
const packs::Rule* forbiddingRule(const model::Object& object);

/// The names of the kinds that may stand in `parent`.
std::vector<std::string_view> kindsIn(const Analysis& analysis, ObjectId parent);

/// The fields that the product uses in such an object.
std::vector<std::string_view> usableFields(const model::Object& object);

/// Every template of the product for objects of this kind, at the same depth; the role alone once it is known.
std::vector<const packs::ObjectTemplate*> templatesOf(const model::Object& object);

/// The template, where the product has exactly one of this kind; else null.
const packs::ObjectTemplate* onlyTemplate(const model::Object& object);

/// Checks that the label of a declared block is free among its siblings; one that is not makes it `ignored`.
void claimLabel(Analysis& analysis, ObjectId id);

/// The field of a use case that a template takes from it (`use-case.user`): its name; empty if it is none.
std::string_view useCaseField(const packs::FieldTemplate& part);

}  // namespace calm::semantics

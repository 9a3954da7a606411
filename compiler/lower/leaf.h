#pragma once

#include <string_view>

#include "model/model.h"
#include "plan/plan.h"
#include "support/text_arena.h"

namespace calm::lower {

/// The same origin, in the plan's words.
plan::Origin originOf(const model::Origin& origin);

/// A known value as a leaf; symbols take label and SAP's value from the definition of their field.
plan::Leaf leafOf(const model::Model& model, const model::Value& value, const packs::FieldDef* def,
                  const plan::Origin& origin, support::TextArena& arena);

/// What a person enters for the leaf: the label of a symbol, `Yes` and `No`; empty for a secret.
std::string_view shownOf(const plan::Leaf& leaf, support::TextArena& arena);

}  // namespace calm::lower

#pragma once

#include "model/model.h"
#include "plan/plan.h"
#include "support/text_arena.h"

namespace calm::lower {

/// A tenant with its objects; composed texts are kept in the arena.
plan::Tenant lowerTenant(const model::Model& model, const model::Tenant& row, support::TextArena& arena);

/// Only its id and pack.
plan::Tenant outlineOf(const model::Model& model, const model::Tenant& row);

}  // namespace calm::lower

#pragma once

#include "semantics/declare.h"

namespace calm::semantics {

/// Reads the `when` of a block, which depends on params, lets and loops alone (CALM2008).
Condition readCondition(Analysis& analysis, const syntax::Block& block, const Position& position);

/// Notes a block whose condition fails, so that a reference to it can say why there is none.
void leaveOut(Analysis& analysis, const syntax::Block& block, const Position& position);

/// The condition of the block of this name that is left out in `parent` (noObject: at the top); null if none is.
const LeftOut* leftOutNamed(const Analysis& analysis, ObjectId parent, std::string_view name);

}  // namespace calm::semantics

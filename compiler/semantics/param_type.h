#pragma once

#include "semantics/analysis.h"

namespace calm::semantics {

/// The typing that a param or let declares; null (and a finding at it) where there is no such type or its
/// arguments are wrong.
const Typing* typingOf(Analysis& analysis, const syntax::TypeName& type);

}  // namespace calm::semantics

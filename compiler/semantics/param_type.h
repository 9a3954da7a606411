#pragma once

#include <optional>
#include <string_view>

#include "semantics/analysis.h"

namespace calm::semantics {

/// The type that a file calls so; nothing where there is none of the name.
std::optional<packs::TypeKind> typeNamed(std::string_view name);

/// The typing that a param or let declares; null (and a finding at it) where there is no such type or its
/// arguments are wrong.
const Typing* typingOf(Analysis& analysis, const syntax::TypeName& type);

}  // namespace calm::semantics

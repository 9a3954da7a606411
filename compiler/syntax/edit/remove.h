#pragma once

#include <string_view>

#include "diagnostics/diagnostic.h"

namespace calm::syntax {

/// Takes a member or item out: with its lines where nothing else stands on them, up to a comment behind it, else with
/// the separator at one side.
diagnostics::Edit removal(source::Span place, std::string_view source);

}  // namespace calm::syntax

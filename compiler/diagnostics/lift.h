#pragma once

#include <span>
#include <string_view>

#include "diagnostics/diagnostic.h"

namespace calm::diagnostics {

/// Why the level of a code is not the user's to change; empty where it is. Rules of packs are, and codes of the
/// compiler with findings that are no errors; secrets, text and syntax never.
std::string_view lockedBecause(std::string_view code);

/// Whether the compiler has such a code.
bool isOurs(std::string_view code);

/// The codes of the compiler that `@allow` can name beside the rules of packs.
std::span<const std::string_view> allowableCodes();

/// Whether `@allow` can cover findings of this code, which is one of the compiler's or a rule of a pack.
bool isAllowable(std::string_view code);

/// Whether a finding holds whatever the user says: an error of the compiler that neither a level nor an `@allow` lifts.
bool isFirm(const Diagnostic& found);

}  // namespace calm::diagnostics

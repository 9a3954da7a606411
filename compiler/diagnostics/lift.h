#pragma once

#include <span>
#include <string_view>

namespace calm::diagnostics {

/// Why the level of a code is not the user's to change; empty where it is. Rules of packs are, and the findings of
/// the compiler that are no errors; secrets, text and syntax never.
std::string_view lockedBecause(std::string_view code);

/// Whether the compiler has such a code.
bool isOurs(std::string_view code);

/// The codes of the compiler that `@allow` can name beside the rules of packs.
std::span<const std::string_view> allowableCodes();

/// Whether `@allow` can cover findings of this code, which is one of the compiler's or a rule of a pack.
bool isAllowable(std::string_view code);

/// Whether a finding of this code holds whatever the user says: neither a level nor an `@allow` lifts it.
inline bool isFirm(std::string_view code) { return !isAllowable(code) && !lockedBecause(code).empty(); }

}  // namespace calm::diagnostics

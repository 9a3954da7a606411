#pragma once

#include <string_view>

#include "packs/rule.h"
#include "packs/step.h"

namespace calm::packs {

/// As packs write it, and as documents say it: `stated`, `derived`, `ambiguous`.
std::string_view wordOf(Basis basis);

/// As packs write it, and as documents say it: `deploy`, `ui`, `assert`.
std::string_view wordOf(StepClass cls);

}  // namespace calm::packs

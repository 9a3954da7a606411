#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "driver/compilation.h"
#include "driver/printable.h"

namespace calm::driver {

/// How far a compilation has to come for it.
Until neededFor(Printable what);

/// The text of that member; nothing where the compilation did not come so far, or began several landscapes.
std::optional<std::string> print(const Compilation& compilation, Printable what);

}  // namespace calm::driver

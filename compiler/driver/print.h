#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "driver/compilation.h"
#include "driver/printable.h"

namespace calm::driver {

/// The text of that member; nothing where the compilation did not come so far, or began several landscapes.
std::optional<std::string> print(Compilation& compilation, Printable what);

}  // namespace calm::driver

#pragma once

#include <string>

#include "packs/embed/stdlib.h"

namespace calm::packs::embed {

/// The C++ source that defines `packs::embedded()`: tables as arrays of bytes.
std::string writeSource(const Stdlib& stdlib);

}  // namespace calm::packs::embed

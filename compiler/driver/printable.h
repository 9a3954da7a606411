#pragma once

#include <cstdint>

namespace calm::driver {

/// A member of the compilation that `--print` shows: the debugger, the oracle of the tests, and a tour.
enum class Printable : std::uint8_t { Tokens, Tree, Model, Plan };

}  // namespace calm::driver

#pragma once

#include <cstddef>
#include <cstdint>

namespace calm::driver {

/// The most that a project holds.
struct LoadLimits {
  std::uint64_t fileBytes = 4u << 20;
  std::uint64_t projectBytes = 64u << 20;
  std::size_t files = 10'000;
};

}  // namespace calm::driver

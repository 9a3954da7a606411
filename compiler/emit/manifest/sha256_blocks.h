#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace calm::emit::manifest {

using HashState = std::array<std::uint32_t, 8>;

/// Fractions of the square roots of the first 8 primes.
inline constexpr HashState initialHashState = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                               0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

/// The round constants: fractions of the cube roots of the first 64 primes.
extern const std::array<std::uint32_t, 64> roundConstants;

/// Takes `count` blocks of 64 bytes into the state.
using HashBlocks = void (*)(HashState& state, const std::uint8_t* blocks, std::size_t count);

void hashBlocksPortable(HashState& state, const std::uint8_t* blocks, std::size_t count);

/// With the SHA instructions of x86; null where this processor has none.
HashBlocks acceleratedHashBlocks();

}  // namespace calm::emit::manifest

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace calm::emit::manifest {

using Digest = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4), with the instructions for it where the processor has them.
Digest sha256(std::string_view bytes);

/// The same in plain C++: what runs on other processors, and what the instructions are tested against.
Digest sha256Portable(std::string_view bytes);

/// 64 hexadecimal digits in lower case.
std::string hexOf(const Digest& digest);

}  // namespace calm::emit::manifest

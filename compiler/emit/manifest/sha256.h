#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "emit/manifest/sha256_blocks.h"

namespace calm::emit::manifest {

using Digest = std::array<std::uint8_t, 32>;

/// SHA-256 (FIPS 180-4) of bytes that come in pieces.
class Sha256 {
 public:
  /// With the instructions for it where the processor has them.
  Sha256();
  /// With these: plain C++ is what runs on other processors, and what the instructions are tested against.
  explicit Sha256(HashBlocks hashBlocks) : hashBlocks_(hashBlocks) {}

  void add(std::string_view bytes);
  /// Of all that was added; nothing may be added any more.
  Digest digest();

 private:
  static constexpr std::size_t blockSize = 64;

  HashBlocks hashBlocks_;
  HashState state_ = initialHashState;
  std::uint64_t size_ = 0;
  /// The bytes of a block that is not full yet.
  std::array<std::uint8_t, blockSize> rest_{};
};

Digest sha256(std::string_view bytes);

/// 64 hexadecimal digits in lower case.
std::string hexOf(const Digest& digest);

}  // namespace calm::emit::manifest

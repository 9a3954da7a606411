#include "emit/manifest/sha256.h"

#include <cstring>

#include "emit/manifest/sha256_blocks.h"

namespace calm::emit::manifest {
namespace {

constexpr std::size_t blockSize = 64;

constexpr HashState initialState = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

/// The last bytes, a one bit, zeros and the length in bits: one or two blocks.
struct Tail {
  std::array<std::uint8_t, 2 * blockSize> bytes{};
  std::size_t blocks = 1;
};

Tail tailOf(std::string_view bytes) {
  const std::size_t rest = bytes.size() % blockSize;
  Tail tail;
  if (rest > 0) std::memcpy(tail.bytes.data(), bytes.data() + (bytes.size() - rest), rest);
  tail.bytes[rest] = 0x80;
  if (rest >= blockSize - 8) tail.blocks = 2;
  const std::uint64_t bits = static_cast<std::uint64_t>(bytes.size()) * 8;
  const std::size_t end = tail.blocks * blockSize;
  for (std::size_t i = 0; i < 8; ++i) tail.bytes[end - 1 - i] = static_cast<std::uint8_t>(bits >> (8 * i));
  return tail;
}

Digest digest(std::string_view bytes, HashBlocks hashBlocks) {
  HashState state = initialState;
  hashBlocks(state, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size() / blockSize);
  const Tail tail = tailOf(bytes);
  hashBlocks(state, tail.bytes.data(), tail.blocks);
  Digest result{};
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
  }
  return result;
}

}  // namespace

Digest sha256(std::string_view bytes) {
  const HashBlocks accelerated = acceleratedHashBlocks();
  return digest(bytes, accelerated ? accelerated : hashBlocksPortable);
}

Digest sha256Portable(std::string_view bytes) { return digest(bytes, hashBlocksPortable); }

std::string hexOf(const Digest& digest) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * digest.size());
  for (const std::uint8_t byte : digest) {
    text += digits[byte >> 4];
    text += digits[byte & 0xF];
  }
  return text;
}

}  // namespace calm::emit::manifest

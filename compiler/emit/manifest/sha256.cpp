#include "emit/manifest/sha256.h"

#include <algorithm>
#include <cstring>

namespace calm::emit::manifest {

Sha256::Sha256() : hashBlocks_(acceleratedHashBlocks()) {
  if (!hashBlocks_) hashBlocks_ = hashBlocksPortable;
}

void Sha256::add(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::size_t filled = size_ % blockSize;
  size_ += bytes.size();
  if (filled > 0) {
    const std::size_t taken = std::min(bytes.size(), blockSize - filled);
    std::memcpy(rest_.data() + filled, bytes.data(), taken);
    bytes.remove_prefix(taken);
    if (filled + taken < blockSize) return;
    hashBlocks_(state_, rest_.data(), 1);
  }
  hashBlocks_(state_, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size() / blockSize);
  bytes.remove_prefix(bytes.size() - bytes.size() % blockSize);
  if (!bytes.empty()) std::memcpy(rest_.data(), bytes.data(), bytes.size());
}

/// A one bit, zeros, and the length in bits at the end of a block.
Digest Sha256::digest() {
  const std::uint64_t bits = size_ * 8;
  const std::size_t rest = size_ % blockSize;
  const std::size_t zeros = (rest < blockSize - 8 ? blockSize : 2 * blockSize) - 8 - rest;
  std::array<char, 2 * blockSize> tail{};
  tail[0] = static_cast<char>(0x80);
  for (std::size_t i = 0; i < 8; ++i) tail[zeros + i] = static_cast<char>((bits >> (56 - 8 * i)) & 0xFF);
  add({tail.data(), zeros + 8});
  Digest result{};
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i] = static_cast<std::uint8_t>(state_[i / 4] >> (24 - 8 * (i % 4)));
  }
  return result;
}

Digest sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.digest();
}

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

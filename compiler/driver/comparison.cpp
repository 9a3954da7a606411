#include "driver/comparison.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace calm::driver {
namespace {

constexpr std::size_t pieceSize = std::size_t{64} * 1024;

}  // namespace

Comparison::Comparison(std::optional<FoundFile> found) : found_(std::move(found)), same_(found_.has_value()) {}

bool Comparison::add(std::string_view bytes) {
  if (!same_) return true;
  if (found_->size - size_ < bytes.size()) {
    same_ = false;
    return true;
  }
  std::vector<char> piece(std::min(bytes.size(), pieceSize));
  while (!bytes.empty()) {
    const std::size_t wanted = std::min(bytes.size(), piece.size());
    const auto read = [&] { return ::pread(found_->file.number(), piece.data(), wanted, static_cast<off_t>(size_)); };
    const ssize_t got = uninterrupted(read);
    if (got < 0) return false;
    const auto length = static_cast<std::size_t>(got);
    same_ = got > 0 && std::memcmp(piece.data(), bytes.data(), length) == 0;
    if (!same_) return true;
    size_ += length;
    bytes.remove_prefix(length);
  }
  return true;
}

OnDisk Comparison::result() const {
  if (!found_) return OnDisk::Missing;
  return same_ && size_ == found_->size ? OnDisk::Same : OnDisk::Differs;
}

bool Comparison::copy(std::uint64_t size, int to) const {
  std::vector<char> piece(pieceSize);
  for (std::uint64_t at = 0; at < size;) {
    const std::size_t wanted = static_cast<std::size_t>(std::min<std::uint64_t>(size - at, piece.size()));
    const auto read = [&] { return ::pread(found_->file.number(), piece.data(), wanted, static_cast<off_t>(at)); };
    const ssize_t got = uninterrupted(read);
    if (got == 0) errno = EIO;
    if (got <= 0 || !writeAll(to, {piece.data(), static_cast<std::size_t>(got)})) return false;
    at += static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace calm::driver

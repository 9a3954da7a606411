#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "driver/output_folder.h"

namespace calm::driver {

/// How a path below the output folder compares with what is rendered for it.
enum class OnDisk { Missing, Same, Differs };

/// Compares a file with bytes that come in pieces.
class Comparison {
 public:
  /// `found` is nothing where there is no file.
  explicit Comparison(std::optional<FoundFile> found);

  /// The next bytes. False, with errno, where the file can not be read.
  bool add(std::string_view bytes);
  /// After the last of them.
  OnDisk result() const;

  /// Whether the file begins with all bytes so far.
  bool same() const { return same_; }
  /// Copies the first bytes of the file to another. False with errno where that is not possible.
  bool copy(std::uint64_t size, int to) const;

 private:
  std::optional<FoundFile> found_;
  /// Of the bytes so far.
  std::uint64_t size_ = 0;
  bool same_;
};

}  // namespace calm::driver

#pragma once

#include <compare>
#include <cstdint>

namespace calm::source {

/// Names one text of the SourceMap.
enum class SourceId : std::uint32_t {};

/// A half-open range of bytes in one source. Lines and columns are computed from it when a person or an
/// editor asks; nothing stores them.
struct Span {
  SourceId source{};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace calm::source

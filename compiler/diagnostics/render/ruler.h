#pragma once

#include <cstdint>

#include "source/source_map.h"

namespace calm::diagnostics {

/// Lines and columns of places that are asked for in rising order: it goes on from the last answer where it can, so
/// that a million findings on one line do not read that line a million times.
class Ruler {
 public:
  explicit Ruler(const source::SourceMap& sources) : sources_(sources) {}

  source::Position at(source::SourceId source, std::uint32_t offset);

 private:
  const source::SourceMap& sources_;
  bool known_ = false;
  source::SourceId source_{};
  std::uint32_t offset_ = 0;
  source::Position position_;
};

}  // namespace calm::diagnostics

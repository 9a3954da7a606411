#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace calm::support {

/// Owns texts that no source file holds (joined, interpolated, derived). A kept text lives as long as the
/// arena and never moves, so that values everywhere can be string_views.
class TextArena {
 public:
  std::string_view keep(std::string_view text);

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t free_ = 0;
  char* next_ = nullptr;
};

}  // namespace calm::support

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

  /// A moment in the life of an arena.
  struct Mark {
    std::size_t block = 0;
    std::size_t used = 0;
  };
  Mark mark() const { return {block_, used_}; }
  /// Forgets what was kept after the mark; its memory is used again.
  void rewind(Mark mark);

 private:
  struct Block {
    std::unique_ptr<char[]> bytes;
    std::size_t size = 0;
  };

  std::vector<Block> blocks_;
  /// The block that is being filled, and how much of it is in use.
  std::size_t block_ = 0;
  std::size_t used_ = 0;
};

}  // namespace calm::support

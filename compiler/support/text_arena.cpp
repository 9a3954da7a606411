#include "support/text_arena.h"

#include <algorithm>
#include <cstring>

namespace calm::support {

std::string_view TextArena::keep(std::string_view text) {
  constexpr std::size_t blockSize = 64 * 1024;
  if (text.empty()) return {};
  while (block_ < blocks_.size() && blocks_[block_].size - used_ < text.size()) {
    ++block_;
    used_ = 0;
  }
  if (block_ == blocks_.size()) {
    const std::size_t size = std::max(blockSize, text.size());
    blocks_.push_back({std::make_unique_for_overwrite<char[]>(size), size});
  }
  char* const place = blocks_[block_].bytes.get() + used_;
  std::memcpy(place, text.data(), text.size());
  used_ += text.size();
  return {place, text.size()};
}

void TextArena::rewind(Mark mark) {
  block_ = mark.block;
  used_ = mark.used;
}

}  // namespace calm::support

#include "support/text_arena.h"

#include <algorithm>
#include <cstring>

namespace calm::support {

std::string_view TextArena::keep(std::string_view text) {
  constexpr std::size_t blockSize = 64 * 1024;
  if (text.empty()) return {};
  if (text.size() > free_) {
    const std::size_t size = std::max(blockSize, text.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    next_ = blocks_.back().get();
    free_ = size;
  }
  std::memcpy(next_, text.data(), text.size());
  const std::string_view kept(next_, text.size());
  next_ += text.size();
  free_ -= text.size();
  return kept;
}

}  // namespace calm::support

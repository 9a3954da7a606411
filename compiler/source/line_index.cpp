#include "source/line_index.h"

#include <algorithm>
#include <cstring>

namespace calm::source {

void LineIndex::build(std::string_view text) {
  if (!starts_.empty()) return;
  starts_.push_back(0);
  std::size_t at = 0;
  while (const void* end = std::memchr(text.data() + at, '\n', text.size() - at)) {
    at = static_cast<std::size_t>(static_cast<const char*>(end) - text.data()) + 1;
    starts_.push_back(static_cast<std::uint32_t>(at));
    if (at == text.size()) break;
  }
}

Position LineIndex::position(std::string_view text, std::uint32_t offset) {
  build(text);
  offset = std::min(offset, static_cast<std::uint32_t>(text.size()));
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - starts_.begin());
  const auto isFirstByte = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
  const std::string_view before = text.substr(starts_[line - 1], offset - starts_[line - 1]);
  return {line, static_cast<std::uint32_t>(std::count_if(before.begin(), before.end(), isFirstByte)) + 1};
}

std::string_view LineIndex::line(std::string_view text, std::uint32_t line) {
  build(text);
  if (line == 0 || line > starts_.size()) return {};
  const std::size_t begin = starts_[line - 1];
  const std::size_t end = line < starts_.size() ? starts_[line] - 1 : text.size();
  std::string_view found = text.substr(begin, end - begin);
  if (found.ends_with('\n')) found.remove_suffix(1);
  if (found.ends_with('\r')) found.remove_suffix(1);
  return found;
}

}  // namespace calm::source

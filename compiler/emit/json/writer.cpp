#include "emit/json/writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cstddef>

#include "emit/json/text.h"

namespace calm::emit::json {

namespace {

/// What stands before a member of a container that is not nested deeper than this.
constexpr std::size_t shallow = 16;
constexpr std::string_view gap = ",\n                                ";
static_assert(gap.size() == 2 + 2 * shallow);

}  // namespace

void Writer::beginMember(Level& level) {
  const std::size_t first = level.members > 0 ? 0 : 1;
  const std::size_t depth = levels_.size();
  bytes_.append(gap, first, 2 - first + 2 * std::min(depth, shallow));
  if (depth > shallow) bytes_.append((depth - shallow) * 2, ' ');
  if (isRecorded_) pointer_.resize(level.pointer);
  ++level.members;
}

void Writer::beginValue() {
  if (levels_.empty() || !levels_.back().list) return;
  Level& level = levels_.back();
  const std::uint32_t index = level.members;
  beginMember(level);
  if (!isRecorded_) return;
  const fmt::format_int digits(index);
  pointer_ += '/';
  pointer_.append(digits.data(), digits.size());
}

void Writer::key(std::string_view name) {
  assert(!levels_.empty() && !levels_.back().list);
  beginMember(levels_.back());
  if (isRecorded_) appendPointerStep(pointer_, name);
  appendText(bytes_, name);
  bytes_ += ": ";
}

void Writer::open(char bracket) {
  beginValue();
  bytes_ += bracket;
  levels_.push_back({bracket == '[', 0, pointer_.size()});
}

void Writer::close(char bracket) {
  assert(!levels_.empty() && levels_.back().list == (bracket == ']'));
  const bool empty = levels_.back().members == 0;
  levels_.pop_back();
  if (!empty) {
    bytes_ += '\n';
    bytes_.append(levels_.size() * 2, ' ');
  }
  bytes_ += bracket;
}

void Writer::text(std::string_view value, const plan::Origin* origin) {
  beginValue();
  appendText(bytes_, value);
  endScalar(origin);
}

void Writer::number(std::uint64_t value, const plan::Origin* origin) {
  beginValue();
  const fmt::format_int digits(value);
  bytes_.append(digits.data(), digits.size());
  endScalar(origin);
}

void Writer::boolean(bool value, const plan::Origin* origin) {
  beginValue();
  bytes_ += value ? "true" : "false";
  endScalar(origin);
}

void Writer::secret(std::string_view name, const plan::Origin* origin) {
  beginValue();
  bytes_ += "\"${secret:";
  bytes_ += name;
  bytes_ += "}\"";
  endScalar(origin);
}

}  // namespace calm::emit::json

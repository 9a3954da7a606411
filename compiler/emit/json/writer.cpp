#include "emit/json/writer.h"

#include <fmt/format.h>

#include <cassert>

#include "emit/json/text.h"

namespace calm::emit::json {

void Writer::beginMember(Level& level) {
  if (level.members > 0) bytes_ += ',';
  bytes_ += '\n';
  bytes_.append(levels_.size() * 2, ' ');
  pointer_.resize(level.pointer);
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

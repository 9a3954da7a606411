#include "emit/yaml/writer.h"

#include <fmt/format.h>

#include <cassert>

#include "emit/json/text.h"
#include "emit/yaml/text.h"

namespace calm::emit::yaml {
namespace {

/// A longer key has to be announced: YAML looks for its colon no further.
constexpr std::size_t longestKey = 1000;

}  // namespace

void Writer::comment(std::string_view line) {
  assert(levels_.empty() && line.find('\n') == line.npos);
  bytes_ += line.empty() ? "#" : "# ";
  bytes_ += line;
  bytes_ += '\n';
}

void Writer::beginMember(Level& level) {
  const bool first = level.members++ == 0;
  pointer_.resize(level.pointer);
  if (first && level.before == Before::Dash) {
    bytes_ += ' ';
    return;
  }
  if (first && level.before == Before::Key) bytes_ += '\n';
  bytes_.append(level.indent, ' ');
}

void Writer::key(std::string_view name) {
  assert(!levels_.empty() && levels_.back().shape == Shape::Map);
  Level& level = levels_.back();
  beginMember(level);
  json::appendPointerStep(pointer_, name);
  std::string written;
  appendText(written, name);
  if (written.size() > longestKey) {
    bytes_ += "? ";
    bytes_ += written;
    bytes_ += '\n';
    bytes_.append(level.indent, ' ');
    bytes_ += ':';
    return;
  }
  bytes_ += written;
  bytes_ += ':';
}

void Writer::beginValue() {
  if (levels_.empty() || levels_.back().shape == Shape::Map) return;
  Level& level = levels_.back();
  const fmt::format_int index(level.members);
  beginMember(level);
  bytes_ += '-';
  pointer_ += '/';
  pointer_.append(index.data(), index.size());
}

void Writer::open(Shape shape) {
  beginValue();
  Level level{shape, Before::Nothing, 0, 0, pointer_.size()};
  if (!levels_.empty()) {
    level.before = levels_.back().shape == Shape::Map ? Before::Key : Before::Dash;
    level.indent = levels_.back().indent + 2;
  }
  levels_.push_back(level);
}

void Writer::close(std::string_view empty) {
  assert(!levels_.empty());
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.members > 0) return;
  if (level.before != Before::Nothing) bytes_ += ' ';
  bytes_ += empty;
  bytes_ += '\n';
}

void Writer::text(std::string_view value, const plan::Origin* origin) {
  beginValue();
  bytes_ += ' ';
  appendText(bytes_, value);
  bytes_ += '\n';
  entries_.record(pointer_, origin);
}

}  // namespace calm::emit::yaml

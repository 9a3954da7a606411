#include "source/source_map.h"

#include <cassert>
#include <utility>

namespace calm::source {

SourceId SourceMap::add(std::string path, std::string text) {
  sources_.push_back({std::move(path), std::move(text), {}});
  return static_cast<SourceId>(sources_.size() - 1);
}

std::string_view SourceMap::path(SourceId id) const { return sources_[static_cast<std::size_t>(id)].path; }

std::string_view SourceMap::text(SourceId id) const { return sources_[static_cast<std::size_t>(id)].text; }

std::string_view SourceMap::text(Span span) const {
  // The text of a pack is no source: a finding in it is shown by its pack.
  if (static_cast<std::size_t>(span.source) >= sources_.size()) return {};
  assert(span.begin <= span.end && span.end <= text(span.source).size());
  return text(span.source).substr(span.begin, span.end - span.begin);
}

Position SourceMap::position(SourceId id, std::uint32_t offset) const {
  const Source& source = sources_[static_cast<std::size_t>(id)];
  return source.lines.position(source.text, offset);
}

void SourceMap::indexLines() const {
  for (const Source& source : sources_) source.lines.build(source.text);
}

std::string_view SourceMap::line(SourceId id, std::uint32_t line) const {
  const Source& source = sources_[static_cast<std::size_t>(id)];
  return source.lines.line(source.text, line);
}

}  // namespace calm::source

#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "source/line_index.h"
#include "source/span.h"

namespace calm::source {

/// Owns the text of every source that takes part in a compilation, and outlives everything else: tokens,
/// tree, model and plan hold views into it.
class SourceMap {
 public:
  /// `path` is how findings name the file (relative to the working directory, with `/`).
  SourceId add(std::string path, std::string text);

  std::string_view path(SourceId id) const;
  std::string_view text(SourceId id) const;
  std::string_view text(Span span) const;

  /// Line and column, both from 1; the column counts code points.
  Position position(SourceId id, std::uint32_t offset) const;

  /// The text of the line (from 1) without its line end.
  std::string_view line(SourceId id, std::uint32_t line) const;

  /// Finds where the lines of every source begin. After that several threads may ask for positions and lines.
  void indexLines() const;

  std::size_t size() const { return sources_.size(); }

 private:
  struct Source {
    std::string path;
    std::string text;
    mutable LineIndex lines;
  };
  std::deque<Source> sources_;
};

}  // namespace calm::source

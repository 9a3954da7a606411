#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/render/excerpt.h"
#include "diagnostics/render/style.h"

namespace calm::diagnostics {

/// A place that is marked under its line: the first one with `^`, others with `-`.
struct Mark {
  source::Span place;
  /// Stands beside or under the mark; may be empty.
  std::string label;
};

/// What a snippet needs to know of the page it stands on.
struct SnippetFrame {
  /// Columns of the numbers of lines.
  std::size_t gutter = 1;
  /// Columns of a source line that are shown.
  std::uint32_t screen = 140;
  Severity severity = Severity::Error;
  /// The sign under a place that the snippet is about.
  char sign = '^';
};

/// The lines of a source with their marks, as rustc shows them: carets under a place on one line, a bracket along one
/// of several lines, of which a long one loses its middle.
class Snippet {
 public:
  Snippet(const SnippetFrame& frame, const Style& style, const source::SourceMap& sources, const Masks& masks)
      : frame_(frame), style_(style), sources_(sources), masks_(masks) {}

  /// `line` is the number of the line on which `mark` begins; `others` lie on that line.
  std::string render(const Mark& mark, std::uint32_t line, const std::vector<Mark>& others) const;

 private:
  struct Drawn;

  std::string onOneLine(const Mark& mark, std::uint32_t line, const std::vector<Mark>& others) const;
  std::string overLines(const Mark& mark, std::uint32_t first, std::uint32_t last) const;
  std::string underline(std::vector<Drawn> marks) const;
  std::string labels(const std::vector<Drawn>& hanging) const;
  std::string painted(std::string_view text, bool isFirst) const;
  std::string row(std::string_view number, std::string_view behind) const;

  SnippetFrame frame_;
  const Style& style_;
  const source::SourceMap& sources_;
  const Masks& masks_;
};

}  // namespace calm::diagnostics

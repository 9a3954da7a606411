#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace calm::format {

/// One line of the output, before anything is aligned. Offsets are from the beginning of its text.
struct Line {
  /// Where its text begins in the lines' text, and how long it is. A text that spans lines (a comment) has `\n`.
  std::size_t begin = 0;
  std::uint32_t size = 0;
  /// How much of it is the comment at its end.
  std::uint32_t comment = 0;
  std::uint32_t indent = 0;
  /// Where the `=` of a field stands that is all of the line; 0: none.
  std::uint32_t assign = 0;
  /// Where the `{` of a block stands that is all of the line, and not empty; 0: none.
  std::uint32_t brace = 0;
  /// It holds whole elements: its comment takes part in alignment.
  bool whole = false;
  /// A comment in it spans lines: nothing is aligned.
  bool spansLines = false;
  /// Bytes of the source, to be written as they are.
  bool verbatim = false;
};

/// The lines of a file, made one after the other.
class Lines {
 public:
  explicit Lines(std::size_t expected) { text_.reserve(expected); }

  void start(std::uint32_t indent);
  void blank();
  /// Writes to the end of the line that was started last.
  void write(std::string_view text);
  /// The comment at its end, of which there may be several.
  void comment(std::string_view text);
  /// Bytes that stay as they are, whole lines without the last line end.
  void verbatim(std::string_view bytes);

  bool empty() const { return lines_.empty(); }
  std::size_t last() const { return lines_.size() - 1; }
  Line& operator[](std::size_t line) { return lines_[line]; }
  /// How long the last line is.
  std::uint32_t size() const { return lines_.back().size; }
  /// The byte that was written last to the last line; NUL where it has none.
  char lastByte() const { return lines_.back().size == 0 ? '\0' : text_.back(); }

  /// All lines, what belongs together aligned, each ended by `lineEnd`.
  std::string render(std::string_view lineEnd);

 private:
  std::string_view textOf(const Line& line) const { return std::string_view(text_).substr(line.begin, line.size); }

  std::string text_;
  std::vector<Line> lines_;
};

}  // namespace calm::format

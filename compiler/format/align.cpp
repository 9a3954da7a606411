#include "format/align.h"

#include <algorithm>

#include "format/width.h"

namespace calm::format {

namespace {

class Aligning {
 public:
  Aligning(const std::vector<Line>& lines, std::string_view text)
      : lines_(lines), text_(text), paddings_(lines.size()) {}

  std::vector<Padding> run() {
    for (std::size_t at = 0; at < lines_.size();) at = alignColumns(at);
    for (std::size_t at = 0; at < lines_.size();) at = alignComments(at);
    return std::move(paddings_);
  }

 private:
  std::string_view codeOf(const Line& line) const { return text_.substr(line.begin, line.size - line.comment); }

  std::string_view kindOf(const Line& line) const {
    const std::string_view code = codeOf(line);
    return code.substr(0, code.find(' '));
  }

  bool alike(const Line& one, const Line& other) const {
    if (one.indent != other.indent) return false;
    if (one.assign > 0) return other.assign > 0;
    return other.brace > 0 && kindOf(one) == kindOf(other);
  }

  /// Aligns the run that begins at `first`, and gives where the next one may begin.
  std::size_t alignColumns(std::size_t first) {
    if (lines_[first].assign == 0 && lines_[first].brace == 0) return first + 1;
    std::size_t end = first + 1;
    while (end < lines_.size() && alike(lines_[first], lines_[end])) ++end;
    if (end == first + 1) return end;
    std::uint32_t most = 0;
    for (std::size_t at = first; at < end; ++at) {
      const Line& line = lines_[at];
      paddings_[at].column = widthOf(text_.substr(line.begin, std::max(line.assign, line.brace)));
      most = std::max(most, paddings_[at].column);
    }
    for (std::size_t at = first; at < end; ++at) paddings_[at].column = most - paddings_[at].column;
    return end;
  }

  std::size_t alignComments(std::size_t first) {
    const auto takesPart = [&](std::size_t at) {
      const Line& line = lines_[at];
      return line.whole && line.comment > 0 && line.indent == lines_[first].indent;
    };
    std::size_t end = first;
    while (end < lines_.size() && takesPart(end)) ++end;
    if (end <= first + 1) return first + 1;
    std::uint32_t most = 0;
    for (std::size_t at = first; at < end; ++at) {
      paddings_[at].comment = widthOf(codeOf(lines_[at])) + paddings_[at].column;
      most = std::max(most, paddings_[at].comment);
    }
    for (std::size_t at = first; at < end; ++at) paddings_[at].comment = most - paddings_[at].comment;
    return end;
  }

  const std::vector<Line>& lines_;
  std::string_view text_;
  std::vector<Padding> paddings_;
};

}  // namespace

std::vector<Padding> align(const std::vector<Line>& lines, std::string_view text) {
  return Aligning(lines, text).run();
}

}  // namespace calm::format

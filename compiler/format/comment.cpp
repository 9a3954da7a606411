#include "format/comment.h"

#include <algorithm>

namespace calm::format {

namespace {

std::string_view withoutBlanksBehind(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line;
}

/// The blanks before the comment, if nothing else stands before it on its line.
bool indentation(std::string_view source, std::uint32_t begin, std::string_view& blanks) {
  std::uint32_t start = begin;
  while (start > 0 && (source[start - 1] == ' ' || source[start - 1] == '\t')) --start;
  blanks = source.substr(start, begin - start);
  return start == 0 || source[start - 1] == '\n';
}

}  // namespace

std::string commentText(std::string_view source, const Remark& remark, std::uint32_t indent) {
  std::string_view rest = source.substr(remark.begin, remark.end - remark.begin);
  if (!remark.spansLines) return std::string(withoutBlanksBehind(rest));
  std::string_view before;
  const bool moves = indentation(source, remark.begin, before);
  std::string text;
  for (bool first = true; !first || !rest.empty(); first = false) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    if (end < rest.size() && line.ends_with('\r')) line.remove_suffix(1);
    line = withoutBlanksBehind(line);
    if (!first) {
      text += '\n';
      if (moves && !line.empty() && line.starts_with(before)) {
        text.append(indent, ' ');
        line.remove_prefix(before.size());
      }
    }
    text += line;
    if (end == rest.size()) break;
    rest.remove_prefix(end + 1);
  }
  return text;
}

}  // namespace calm::format

#include "format/lines.h"

#include <algorithm>

#include "format/align.h"

namespace calm::format {

namespace {

constexpr std::string_view blanks = "                                                                ";

void pad(std::string& out, std::size_t count) {
  for (; count > blanks.size(); count -= blanks.size()) out += blanks;
  out += blanks.substr(0, count);
}

/// Appends a text that may span lines.
void append(std::string& out, std::string_view text, std::string_view lineEnd) {
  if (lineEnd.size() > 1) {
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
      out += text.substr(0, end);
      out += lineEnd;
      text.remove_prefix(end + 1);
    }
  }
  out += text;
}

}  // namespace

void Lines::start(std::uint32_t indent) {
  Line line;
  line.begin = text_.size();
  line.indent = indent;
  lines_.push_back(line);
}

void Lines::blank() { start(0); }

void Lines::write(std::string_view text) {
  text_ += text;
  lines_.back().size += static_cast<std::uint32_t>(text.size());
}

void Lines::comment(std::string_view text) {
  if (lines_.back().comment > 0) {
    write(" ");
    ++lines_.back().comment;
  }
  write(text);
  lines_.back().comment += static_cast<std::uint32_t>(text.size());
}

void Lines::verbatim(std::string_view bytes) {
  start(0);
  lines_.back().verbatim = true;
  write(bytes);
}

std::string Lines::render(std::string_view lineEnd) {
  const std::vector<Padding> paddings = align(lines_, text_);
  std::string out;
  out.reserve(text_.size() + text_.size() / 2);
  for (std::size_t at = 0; at < lines_.size(); ++at) {
    const Line& line = lines_[at];
    const std::string_view text = textOf(line);
    const std::string_view code = text.substr(0, line.size - line.comment);
    const std::uint32_t column = std::max(line.assign, line.brace);
    if (line.verbatim) {
      out += text;
    } else if (line.size > 0) {
      pad(out, line.indent);
      append(out, code.substr(0, column), lineEnd);
      pad(out, paddings[at].column);
      append(out, code.substr(column), lineEnd);
      if (line.comment > 0) {
        if (!code.empty()) pad(out, 1 + paddings[at].comment);
        append(out, text.substr(code.size()), lineEnd);
      }
    }
    out += lineEnd;
  }
  return out;
}

}  // namespace calm::format

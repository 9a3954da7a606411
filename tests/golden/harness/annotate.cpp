#include "annotate.h"

#include <charconv>
#include <map>
#include <optional>
#include <vector>

namespace calm::golden {
namespace {

struct Finding {
  std::string_view path;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string_view severity;
  std::string_view message;
  std::string_view code;
};

std::vector<std::string_view> splitLines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::optional<std::size_t> takeNumber(std::string_view& rest, std::string_view behind) {
  std::size_t value = 0;
  auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  if (error != std::errc()) return std::nullopt;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  if (!rest.starts_with(behind)) return std::nullopt;
  rest.remove_prefix(behind.size());
  return value;
}

/// `path:line:col: severity: message [CODE]`; nothing where the line has another shape.
std::optional<Finding> readFinding(std::string_view text, std::string_view path) {
  if (!text.starts_with(path) || !text.substr(path.size()).starts_with(":")) return std::nullopt;
  std::string_view rest = text.substr(path.size() + 1);
  std::optional<std::size_t> line = takeNumber(rest, ":");
  if (!line) return std::nullopt;
  std::optional<std::size_t> column = takeNumber(rest, ": ");
  if (!column) return std::nullopt;
  std::size_t colon = rest.find(": ");
  std::size_t bracket = rest.rfind(" [");
  if (colon == std::string_view::npos || bracket == std::string_view::npos || bracket < colon || !rest.ends_with("]")) {
    return std::nullopt;
  }
  Finding finding;
  finding.path = path;
  finding.line = *line;
  finding.column = *column;
  finding.severity = rest.substr(0, colon);
  finding.message = rest.substr(colon + 2, bracket < colon + 2 ? 0 : bracket - colon - 2);
  finding.code = rest.substr(bracket + 2, rest.size() - bracket - 3);
  return finding;
}

std::string written(const Finding& finding, std::string_view place) {
  std::string out = "//~ ";
  out.append(place).append(" ").append(finding.severity).append("[").append(finding.code).append("] ");
  return out.append(finding.message).append("\n");
}

}  // namespace

std::string annotate(std::string_view name, std::string_view text, std::string_view concise) {
  std::vector<std::string_view> lines = splitLines(text);
  std::map<std::size_t, std::string> notes;
  std::string beyond;
  std::string others;
  for (std::string_view entry : splitLines(concise)) {
    std::optional<Finding> finding = readFinding(entry, name);
    if (!finding) {
      others.append("//@ ").append(entry).append("\n");
    } else if (finding->line == 0 || finding->line > lines.size()) {
      beyond += written(*finding, std::to_string(finding->line) + ":" + std::to_string(finding->column));
    } else {
      notes[finding->line] += written(*finding, std::to_string(finding->column));
    }
  }

  std::string out;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    out.append(lines[at]).append("\n");
    if (auto note = notes.find(at + 1); note != notes.end()) out += note->second;
  }
  return out + beyond + others;
}

bool holdsError(std::string_view concise) {
  for (std::string_view line : splitLines(concise)) {
    if (line.find(": error: ") != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace calm::golden

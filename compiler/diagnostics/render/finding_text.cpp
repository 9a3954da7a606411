#include "diagnostics/render/finding_text.h"

#include <fmt/format.h>

namespace calm::diagnostics {

std::string ReportFacts::path(const Findings& findings, source::SourceId source) const {
  const std::string_view path = findings.sources.path(source);
  return escaped(fromRepository ? fromRepository(path) : std::string(path));
}

std::string stopped(std::string sentence) {
  if (!sentence.empty() && std::string_view(".!?").find(sentence.back()) == std::string_view::npos) sentence += '.';
  return sentence;
}

std::vector<std::string> linesOf(const Diagnostic& found, const Findings& findings, const ReportFacts& facts) {
  std::vector<std::string> lines{findings.masks.sentence(found.message, found)};
  for (const Label& label : found.labels) {
    const auto [line, column] = findings.sources.position(label.span.source, label.span.begin);
    lines.push_back(fmt::format("{}:{}:{}: {}", facts.path(findings, label.span.source), line, column,
                                findings.masks.sentence(label.text, found)));
  }
  for (const std::string& note : found.notes) lines.push_back("note: " + findings.masks.sentence(note, found));
  if (!found.help.empty()) lines.push_back("help: " + findings.masks.sentence(found.help, found));
  return lines;
}

std::string joined(const std::vector<std::string>& lines, std::string_view separator) {
  std::string out;
  for (const std::string& line : lines) {
    if (&line != &lines.front()) out += separator;
    out += line;
  }
  return out;
}

}  // namespace calm::diagnostics

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/render/excerpt.h"
#include "diagnostics/render/fix_diff.h"
#include "diagnostics/render/render.h"
#include "diagnostics/render/ruler.h"
#include "diagnostics/render/style.h"

namespace calm::diagnostics {
namespace {

class HumanRenderer {
 public:
  HumanRenderer(const Findings& findings, bool colour)
      : findings_(findings), style_(colour), ruler_(findings.sources) {}

  std::string render(const Diagnostic& found) {
    out_.clear();
    gutter_ = std::to_string(lastLine(found)).size();
    const std::string head = fmt::format("{}[{}]", word(found.severity), found.code);
    out_ += style_.severity(found.severity, head) + style_.bold(": " + sentence(found.message, found)) + "\n";
    showPlace(found.span, found.severity, true);
    for (const Citation& citation : found.citations) cite(citation, found);
    for (const std::string& note : found.notes) fact("note", sentence(note, found));
    if (!found.help.empty() && found.fixes.empty()) fact("help", sentence(found.help, found));
    for (const Label& label : found.labels) {
      out_ += style_.severity(Severity::Note, "note") + style_.bold(": " + sentence(label.text, found)) + "\n";
      showPlace(label.span, Severity::Note, false);
    }
    for (const Fix& fix : found.fixes) help(fix, found);
    return out_;
  }

 private:
  std::string sentence(std::string_view text, const Diagnostic& found) const {
    return findings_.masks.sentence(text, found);
  }

  /// The highest number that the gutter has to hold.
  std::uint32_t lastLine(const Diagnostic& found) {
    auto lineOf = [&](source::Span span) { return findings_.sources.position(span.source, span.end).line; };
    std::uint32_t last = ruler_.at(found.span.source, found.span.begin).line;
    for (const Label& label : found.labels) last = std::max(last, lineOf(label.span));
    for (const Fix& fix : found.fixes) {
      for (const Edit& edit : fix.edits) last = std::max(last, lineOf(edit.span));
    }
    return last;
  }

  void showPlace(source::Span place, Severity severity, bool primary) {
    const auto [line, column] = ruler_.at(place.source, place.begin);
    const std::string path = shownPath(findings_.sources.path(place.source));
    out_ += fmt::format("{:{}}{} {}:{}:{}\n", "", gutter_, style_.frame("-->"), path, line, column);
    if (findings_.sources.text(place.source).empty()) return;
    const Excerpt shown = excerpt(place, line, findings_.sources, findings_.masks);
    const std::string carets(shown.end - shown.begin, primary ? '^' : '-');
    edge("");
    out_ += fmt::format("{} {}\n", style_.frame(fmt::format("{:>{}} |", line, gutter_)), shown.text);
    const std::string painted = primary ? style_.severity(severity, carets) : style_.frame(carets);
    edge(fmt::format(" {:{}}{}", "", shown.begin, painted));
  }

  void edge(std::string_view behind) {
    out_ += fmt::format("{}{}\n", style_.frame(fmt::format("{:{}} |", "", gutter_)), behind);
  }

  void fact(std::string_view name, std::string_view text) {
    const std::string sign = style_.frame(fmt::format("{:{}} =", "", gutter_));
    out_ += fmt::format("{} {}: {}\n", sign, style_.bold(name), text);
  }

  /// The rule behind the finding, a further one that the same value breaks, or one that a code of the language holds.
  void cite(const Citation& citation, const Diagnostic& found) {
    const bool own = citation.rule == found.code;
    const bool ruled = found.citations.front().rule == found.code;
    if (!own) {
      const std::string_view lead = ruled ? "this also breaks " : "";
      fact("note", fmt::format("{}{}: {}", lead, citation.rule, escaped(citation.says)));
    }
    std::string place = citation.page;
    if (!citation.section.empty()) place += fmt::format("{}section “{}”", place.empty() ? "" : ", ", citation.section);
    if (!citation.step.empty()) place += fmt::format("{}step {}", place.empty() ? "" : ", ", citation.step);
    if (!place.empty()) fact("page", escaped(place));
    if (own && !citation.why.empty()) fact("why", escaped(citation.why));
  }

  void help(const Fix& fix, const Diagnostic& found) {
    const std::string& title = fix.title.empty() ? found.help : fix.title;
    out_ += style_.help("help") + style_.bold(": " + sentence(title, found)) + "\n";
    for (const DiffLine& line : fixDiff(fix, found, findings_.sources, findings_.masks)) {
      const std::string text = fmt::format("{:>{}} {} {}", line.number, gutter_, line.added ? '+' : '-', line.text);
      out_ += (line.added ? style_.added(text) : style_.removed(text)) + "\n";
    }
  }

  const Findings& findings_;
  Style style_;
  Ruler ruler_;
  std::size_t gutter_ = 1;
  std::string out_;
};

}  // namespace

std::string renderHuman(const Findings& findings, bool colour) {
  std::string out;
  HumanRenderer renderer(findings, colour);
  for (const Diagnostic* each : findings.arranged.shown) out += renderer.render(*each) + "\n";
  return out;
}

}  // namespace calm::diagnostics

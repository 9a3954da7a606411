#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>
#include <vector>

#include "diagnostics/render/fix_diff.h"
#include "diagnostics/render/render.h"
#include "diagnostics/render/ruler.h"
#include "diagnostics/render/snippet.h"
#include "diagnostics/render/style.h"
#include "diagnostics/render/wrap.h"

namespace calm::diagnostics {
namespace {

/// Narrower than this nothing can be read.
constexpr std::uint32_t leastWidth = 40;
/// Of a longer place nobody asks where it ends.
constexpr std::uint32_t longestPlace = 1u << 16;

class HumanRenderer {
 public:
  HumanRenderer(const Findings& findings, const HumanForm& form)
      : findings_(findings), form_(form), style_(form.colour), ruler_(findings.sources) {
    form_.width = std::max(form_.width, leastWidth);
    form_.screen = std::max(form_.screen, leastWidth);
  }

  std::string render(const Diagnostic& found) {
    out_.clear();
    pages_.clear();
    gutter_ = std::to_string(lastLine(found)).size();
    head(style_.severity(found.severity, fmt::format("{}[{}]", word(found.severity), found.code)),
         found.code.size() + word(found.severity).size() + 2, sentence(found.message, found));
    std::vector<Mark> beside;
    std::vector<const Label*> elsewhere;
    const std::uint32_t line = ruler_.at(found.span.source, found.span.begin).line;
    for (const Label& label : found.labels) {
      if (isBeside(label, found, line)) {
        beside.push_back({label.span, sentence(label.text, found)});
      } else {
        elsewhere.push_back(&label);
      }
    }
    showPlace(found.span, beside, found.severity, '^');
    citeAll(found);
    for (const std::string& note : found.notes) fact("note", sentence(note, found));
    if (!found.help.empty() && found.fixes.empty()) fact("help", sentence(found.help, found));
    for (const Label* label : elsewhere) {
      head(style_.severity(Severity::Note, "note"), 4, sentence(label->text, found));
      showPlace(label->span, {}, Severity::Note, '-');
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
    if (found.span.end - found.span.begin < longestPlace) last = std::max(last, lineOf(found.span));
    for (const Label& label : found.labels) last = std::max(last, lineOf(label.span));
    for (const Fix& fix : found.fixes) {
      for (const Edit& edit : fix.edits) last = std::max(last, lineOf(edit.span));
    }
    return last;
  }

  /// Whether a second place stands under the same line as the first: both on one line, and near enough to be shown.
  bool isBeside(const Label& label, const Diagnostic& found, std::uint32_t line) const {
    if (label.span.source != found.span.source) return false;
    const std::string_view text = findings_.sources.line(found.span.source, line);
    const auto begin = static_cast<std::uint32_t>(text.data() - findings_.sources.text(found.span.source).data());
    const auto end = begin + static_cast<std::uint32_t>(text.size());
    const auto isOnLine = [&](source::Span place) { return place.begin >= begin && place.end <= end; };
    return text.size() <= form_.screen && isOnLine(label.span) && isOnLine(found.span);
  }

  void showPlace(source::Span place, const std::vector<Mark>& beside, Severity severity, char sign) {
    const auto [line, column] = ruler_.at(place.source, place.begin);
    const std::string path = shownPath(findings_.sources.path(place.source));
    out_ += fmt::format("{:{}}{} {}:{}:{}\n", "", gutter_, style_.frame("-->"), path, line, column);
    if (findings_.sources.text(place.source).empty()) return;
    const Snippet snippet({gutter_, form_.screen, severity, sign}, style_, findings_.sources, findings_.masks);
    out_ += snippet.render({place, {}}, line, beside);
  }

  /// `title: sentence`, the lines of the sentence below each other.
  void head(std::string_view painted, std::size_t width, std::string_view text) {
    const auto indent = static_cast<std::uint32_t>(width) + 2;
    out_ += std::string(painted) + style_.bold(": " + wrapped(text, indent, form_.width)) + "\n";
  }

  void fact(std::string_view name, std::string_view text) {
    const std::string sign = style_.frame(fmt::format("{:{}} =", "", gutter_));
    const auto indent = static_cast<std::uint32_t>(gutter_ + name.size()) + 5;
    out_ += fmt::format("{} {}: {}\n", sign, style_.bold(name), wrapped(text, indent, form_.width));
  }

  /// Rules that say the same of several paths are one note.
  void citeAll(const Diagnostic& found) {
    const auto& all = found.citations;
    for (std::size_t at = 0; at < all.size();) {
      std::size_t end = at + 1;
      while (end < all.size() && all[at].rule != found.code && all[end].says == all[at].says &&
             all[end].isBehind == all[at].isBehind) {
        ++end;
      }
      if (all[at].rule != found.code) noteRules({&all[at], end - at}, found);
      for (; at < end; ++at) tellPlace(all[at], found);
    }
  }

  /// Further ones that the same value breaks, or ones that a code of the language holds.
  void noteRules(std::span<const Citation> cited, const Diagnostic& found) {
    const bool ruled = found.citations.front().rule == found.code;
    const std::string_view lead = ruled && !cited.front().isBehind ? "this also breaks " : "";
    std::string rules;
    for (const Citation& each : cited) rules += (rules.empty() ? "" : ", ") + each.rule;
    fact("note", fmt::format("{}{}: {}", lead, rules, escaped(cited.front().says)));
  }

  void tellPlace(const Citation& citation, const Diagnostic& found) {
    const bool own = citation.rule == found.code;
    std::string place = citation.page;
    if (!citation.section.empty()) place += fmt::format("{}section “{}”", place.empty() ? "" : ", ", citation.section);
    if (!citation.step.empty()) place += fmt::format("{}step {}", place.empty() ? "" : ", ", citation.step);
    if (!place.empty() && pages_.insert(place).second) fact("page", escaped(place));
    if (own && !citation.why.empty()) fact("why", escaped(citation.why));
  }

  void help(const Fix& fix, const Diagnostic& found) {
    const std::string& title = fix.title.empty() ? found.help : fix.title;
    head(style_.help("help"), 4, sentence(title, found));
    for (const DiffLine& line : fixDiff(fix, found, findings_.sources, findings_.masks)) {
      const std::string text = fmt::format("{:>{}} {} {}", line.number, gutter_, line.added ? '+' : '-', line.text);
      out_ += (line.added ? style_.added(text) : style_.removed(text)) + "\n";
    }
  }

  const Findings& findings_;
  HumanForm form_;
  Style style_;
  Ruler ruler_;
  std::size_t gutter_ = 1;
  /// The places in the guide that this finding has named.
  std::set<std::string> pages_;
  std::string out_;
};

}  // namespace

std::string renderHuman(const Findings& findings, const HumanForm& form) {
  std::string out;
  HumanRenderer renderer(findings, form);
  for (const Diagnostic* each : findings.arranged.shown) out += renderer.render(*each) + "\n";
  return out;
}

}  // namespace calm::diagnostics

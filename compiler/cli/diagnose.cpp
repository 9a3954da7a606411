#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "cli/commands.h"
#include "cli/input.h"
#include "diagnostics/render/render.h"
#include "diagnostics/render/shown_text.h"
#include "driver/diagnose/evidence.h"
#include "driver/diagnose/match.h"
#include "driver/diagnose/render.h"
#include "packs/knowledge/symptoms.h"

namespace calm::cli {
namespace {

using driver::diagnose::Evidence;
using driver::diagnose::Likeness;

constexpr std::size_t mostSuggestions = 3;
constexpr double nearText = 0.25;

/// The landscape that is looked at: its values, or where it has errors what was found in it.
class Landscape {
 public:
  Landscape(const std::string& path, const driver::Settings& settings, const Surroundings& surroundings)
      : compilation_(surroundings.disk, surroundings.workingFolder, settings) {
    compilation_.run({{path}, {}, {}}, driver::Until::Plan);
    if (compilation_.planned().empty()) return;
    evidence_ = std::make_unique<Evidence>(compilation_.sources());
    // Only the last landscape of a folder has a plan.
    for (const std::string& environment : compilation_.planned()) compilation_.read(environment, *evidence_);
  }

  const driver::Compilation& compilation() const { return compilation_; }
  const Evidence* evidence() const { return evidence_.get(); }

  /// The findings under the rules of a cause, a line each.
  std::string findingsOf(const packs::Cause& cause) const {
    std::vector<diagnostics::Diagnostic> found;
    for (const diagnostics::Diagnostic& each : compilation_.findings()) {
      const bool named = std::find(cause.rules.begin(), cause.rules.end(), each.code) != cause.rules.end();
      if (named) found.push_back(each);
    }
    const diagnostics::Arranged arranged = arrange(found, compilation_.sources(), {});
    const diagnostics::Masks masks(compilation_.secrets(), compilation_.sources());
    const std::string lines = diagnostics::renderConcise({arranged, compilation_.sources(), masks});
    std::string indented;
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = lines.find('\n', at) + 1;
      indented += "    found: " + lines.substr(at, end - at);
      at = end;
    }
    return indented;
  }

 private:
  driver::Compilation compilation_;
  std::unique_ptr<Evidence> evidence_;
};

Answer unknown(const std::vector<Likeness>& found) {
  Answer answer{Exit::Findings, {}, "no known text is like this one\n", {}};
  for (const Likeness& each : found) {
    if (each.degree < nearText || answer.out.size() > 4000) break;
    if (std::count(answer.out.begin(), answer.out.end(), '\n') == mostSuggestions) break;
    answer.out += fmt::format("near: {}\n", each.text);
  }
  if (!answer.out.empty()) answer.err = "no known text is this one; these are near\n";
  return answer;
}

/// Why the landscape can not be looked at, or what is to be known of it; empty: nothing.
std::string remarkOn(const Landscape& landscape, const std::string& path) {
  if (landscape.compilation().starts().size() > 1) {
    return fmt::format("{}: holds several landscapes; the values are those of the last one\n",
                       diagnostics::escaped(path));
  }
  if (landscape.evidence() != nullptr) return {};
  return fmt::format("{}: has errors, so its findings are shown and not its values\n", diagnostics::escaped(path));
}

}  // namespace

Answer diagnose(const Options& options, const Surroundings& surroundings) {
  if (options.paths.empty() || options.paths.size() > 2) {
    return notDone("diagnose takes the text of an error in quotes, and perhaps a landscape");
  }
  const std::vector<packs::Symptom> symptoms = packs::symptoms();
  const std::vector<Likeness> found = driver::diagnose::likenesses(options.paths.front(), symptoms);
  std::optional<Landscape> landscape;
  if (options.paths.size() == 2) {
    const auto settings = settingsOf(options, surroundings);
    if (!settings) return notDone(settings.error());
    landscape.emplace(options.paths.back(), settings.value(), surroundings);
    const driver::Compilation& compilation = landscape->compilation();
    if (!compilation.problems().empty()) return notDone(compilation.problems().front());
    if (compilation.starts().empty()) return notDone(fmt::format("{}: is no landscape", options.paths.back()));
  }
  if (found.empty() || found.front().degree < driver::diagnose::sameText) return unknown(found);

  Answer answer;
  std::size_t atWork = 0;
  for (const Likeness& each : found) {
    if (each.degree < driver::diagnose::sameText) break;
    const auto findings = [&](const packs::Cause& cause) {
      return landscape ? landscape->findingsOf(cause) : std::string();
    };
    const auto shown = show(*each.symptom, each.text, landscape ? landscape->evidence() : nullptr, findings);
    answer.out += (answer.out.empty() ? "" : "\n") + shown.text;
    atWork += shown.atWork;
  }
  if (!landscape) return answer;
  if (!options.quiet) {
    answer.err = remarkOn(*landscape, options.paths.back());
    answer.err += atWork == 0 ? "no value of the landscape shows one of these causes\n"
                              : fmt::format("the landscape shows {} of these causes\n", atWork);
  }
  if (atWork != 0) answer.exit = Exit::Findings;
  return answer;
}

}  // namespace calm::cli

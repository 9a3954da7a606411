#include <fmt/format.h>

#include "diagnostics/render/shown_text.h"
#include "driver/change/render.h"

namespace calm::driver::change {
namespace {

std::string quoted(const std::string& json) { return diagnostics::escaped(json); }

void appendValue(std::string& out, const ValueChange& value) {
  out += fmt::format("  {:<8} {}", valueWord(value.fate), diagnostics::escaped(value.place));
  if (value.fate == Fate::Changed) out += fmt::format(": {} -> {}", quoted(value.before), quoted(value.after));
  out += '\n';
}

void appendArtefact(std::string& out, const ArtefactChange& artefact) {
  out += diagnostics::escaped(artefact.path);
  if (artefact.fate != Fate::Changed) out += fmt::format(" is {}", valueWord(artefact.fate));
  out += '\n';
  for (const ValueChange& value : artefact.values) appendValue(out, value);
  out += '\n';
}

void appendStep(std::string& out, const StepChange& step) {
  out += fmt::format("  {:<8} {}  {}\n", stepWord(step.fate), diagnostics::escaped(step.id),
                     diagnostics::escaped(step.title));
  if (!step.undo.empty()) out += fmt::format("           to undo: {}\n", diagnostics::escaped(step.undo));
  for (const ValueChange& value : step.values) {
    const std::string before = value.before.empty() ? "(not there)" : quoted(value.before);
    const std::string after = value.after.empty() ? "(not there)" : quoted(value.after);
    out += fmt::format("           {}: {} -> {}\n", diagnostics::escaped(value.place), before, after);
  }
}

void appendSteps(std::string& out, const EnvironmentChange& environment) {
  for (const std::string& role : rolesOf(environment)) {
    out += fmt::format("steps of {}\n", role.empty() ? "anyone" : diagnostics::escaped(role));
    for (const StepChange& step : environment.steps) {
      if (step.role == role) appendStep(out, step);
    }
    out += '\n';
  }
}

}  // namespace

std::string renderHuman(const Change& change) {
  std::string out;
  for (const EnvironmentChange& environment : change.environments) {
    const std::string title = environmentTitle(change, environment);
    if (!title.empty()) out += fmt::format("== {} ==\n\n", diagnostics::escaped(title));
    for (const ArtefactChange& artefact : environment.artefacts) appendArtefact(out, artefact);
    appendSteps(out, environment);
  }
  if (!out.empty()) out.pop_back();
  return out;
}

}  // namespace calm::driver::change

#include <fmt/format.h>

#include "driver/change/render.h"
#include "emit/runbook/markdown.h"

namespace calm::driver::change {
namespace {

using emit::runbook::appendCellCode;
using emit::runbook::appendCode;
using emit::runbook::appendPlain;

void appendCell(std::string& out, const std::string& json) {
  if (!json.empty()) appendCellCode(out, shown(json));
  out += " | ";
}

void appendStep(std::string& out, const StepChange& step) {
  out += fmt::format("- **{}** ", stepWord(step.fate));
  appendPlain(out, step.title);
  out += " (";
  appendCode(out, step.id);
  out += ")\n";
  if (!step.undo.empty()) {
    out += "  To undo: ";
    appendPlain(out, step.undo);
    out += '\n';
  }
  if (step.values.empty()) return;
  out += "\n  | field | before | after |\n  |---|---|---|\n";
  for (const ValueChange& value : step.values) {
    out += "  | ";
    appendPlain(out, value.place);
    out += " | ";
    appendCell(out, value.before);
    appendCell(out, value.after);
    out.back() = '\n';
  }
  out += '\n';
}

void appendSteps(std::string& out, const EnvironmentChange& environment) {
  for (const std::string& role : rolesOf(environment)) {
    out += "\n### Steps of ";
    appendPlain(out, role.empty() ? "anyone" : role);
    out += "\n\n";
    for (const StepChange& step : environment.steps) {
      if (step.role == role) appendStep(out, step);
    }
  }
}

void appendArtefact(std::string& out, const ArtefactChange& artefact) {
  out += "\n### ";
  appendCode(out, artefact.path);
  out += fmt::format(" {}\n", artefact.fate == Fate::Changed ? "" : valueWord(artefact.fate));
  if (artefact.values.empty()) return;
  out += "\n| | where | before | after |\n|---|---|---|---|\n";
  for (const ValueChange& value : artefact.values) {
    out += fmt::format("| {} | ", valueWord(value.fate));
    appendCellCode(out, value.place);
    out += " | ";
    // An object that is new or gone is told by its name; its values stand in the artefact.
    appendCell(out, value.fate == Fate::Changed ? value.before : "");
    appendCell(out, value.fate == Fate::Changed ? value.after : "");
    out.back() = '\n';
  }
}

}  // namespace

std::string renderMarkdown(const Change& change) {
  std::string out = "## What this change means\n\nFrom ";
  appendCode(out, change.before);
  out += " to ";
  appendCode(out, change.after);
  out += fmt::format(": {}.\n", change.none() ? "nothing differs" : summaryOf(change));
  for (const EnvironmentChange& environment : change.environments) {
    const std::string title = environmentTitle(change, environment);
    if (!title.empty()) {
      out += "\n## ";
      appendPlain(out, title);
      out += '\n';
    }
    appendSteps(out, environment);
    for (const ArtefactChange& artefact : environment.artefacts) appendArtefact(out, artefact);
  }
  return out;
}

}  // namespace calm::driver::change

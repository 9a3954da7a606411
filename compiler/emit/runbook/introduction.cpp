#include <fmt/format.h>

#include "emit/documents/experiments.h"
#include "emit/facts/facts.h"
#include "emit/runbook/markdown.h"
#include "emit/runbook/page.h"

namespace calm::emit::runbook {
namespace {

void appendRow(std::string& page, const facts::Fact& fact) {
  page += "| ";
  appendPlain(page, fact.name);
  page += " | ";
  if (fact.kind == facts::FactKind::Words) {
    appendPlain(page, fact.value);
  } else {
    appendCellCode(page, fact.value);
  }
  page += " |\n";
}

void appendFacts(std::string& page, const PageContext& of) {
  page += "| This tenant | |\n|---|---|\n";
  for (const facts::Fact& fact : facts::of(of.tenant, of.environment)) appendRow(page, fact);
  page += '\n';
}

void appendUseCases(std::string& page, const plan::Tenant& tenant) {
  if (tenant.useCases.empty()) return;
  page += "It is set up for:\n\n";
  for (const plan::WantedUseCase& wanted : tenant.useCases) {
    page += "- ";
    appendPlain(page, facts::nameOf(wanted));
    if (const std::string_view how = facts::activationOf(wanted); !how.empty()) {
      page += " (";
      page += how;
      page += ')';
    }
    page += '\n';
  }
  page += '\n';
}

void appendExperiments(std::string& page, const PageContext& of) {
  for (const documents::Experiment& experiment : documents::experimentsFor(of.tenant, of.context.targets)) {
    page += "> **Experimental:** ";
    appendCode(page, experiment.path);
    page += ". ";
    appendPlain(page, experiment.says);
    page += "\n\n";
  }
}

}  // namespace

void appendIntroduction(std::string& page, const PageContext& of) {
  page += "# Runbook: ";
  appendPlain(page, of.tenant.id);
  page += "\n\n";
  if (!of.tenant.object.documentation.empty()) {
    appendPlain(page, of.tenant.object.documentation);
    page += "\n\n";
  }
  appendFacts(page, of);
  appendUseCases(page, of.tenant);
  appendExperiments(page, of);
  fmt::format_to(
      std::back_inserter(page),
      "Carry out the steps from the first to the last. Each says who does it, in which system, the way through the "
      "screens, what to enter and what to see when it worked. Enter a value in `this type` exactly as it stands. A "
      "secret is never printed: its name stands here, and the section [Secrets](#{}secrets) says where it comes "
      "from.\n\n",
      of.anchors);
}

void appendProgress(std::string& page, const PageContext& of) {
  page += "## Progress\n\n";
  for (std::size_t i = 0; i < of.steps.size(); ++i) {
    fmt::format_to(std::back_inserter(page), "- [ ] [{}. ", i + 1);
    of.memo.prose(page, of.steps[i].title);
    fmt::format_to(std::back_inserter(page), "](#{}step-{})", of.anchors, i + 1);
    if (!of.steps[i].role.empty()) {
      page += ": ";
      of.memo.plain(page, of.steps[i].role);
    }
    page += '\n';
  }
  page += '\n';
}

void appendParts(std::string& page, const PageContext& of) {
  std::size_t part = 0;
  for (std::size_t i = 0; i < of.steps.size(); ++i) {
    const plan::Step& step = of.steps[i];
    const plan::Step* before = i > 0 ? &of.steps[i - 1] : nullptr;
    if (!before || before->role != step.role || before->system != step.system) {
      fmt::format_to(std::back_inserter(page), "## Part {}: ", ++part);
      appendPlain(page, step.role.empty() ? "anyone" : step.role);
      if (!step.system.empty()) {
        page += ", in ";
        appendPlain(page, step.system);
      }
      page += "\n\n";
    }
    appendStep(page, of, step, i + 1);
  }
}

}  // namespace calm::emit::runbook

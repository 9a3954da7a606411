#include <fmt/format.h>

#include <cctype>

#include "emit/runbook/markdown.h"
#include "emit/runbook/page.h"

namespace calm::emit::runbook {
namespace {

void appendRow(std::string& page, std::string_view name, std::string_view value) {
  page += "| ";
  appendPlain(page, name);
  page += " | ";
  appendCellCode(page, value);
  page += " |\n";
}

/// `customer-number` for a person: `Customer number`.
std::string nameOf(const packs::FieldDef& field) {
  if (!field.screen.empty()) return field.screen;
  std::string name = field.name;
  for (char& c : name) {
    if (c == '-') c = ' ';
  }
  if (!name.empty()) name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  return name;
}

/// What a person reads of a value of the tenant; empty where it has no short form.
std::string shown(const plan::Leaf& leaf) {
  switch (leaf.kind) {
    case plan::LeafKind::Symbol:
      return std::string(leaf.label.empty() ? leaf.text : leaf.label);
    case plan::LeafKind::Text:
    case plan::LeafKind::Duration:
    case plan::LeafKind::Reference:
      return std::string(leaf.text);
    case plan::LeafKind::Number:
      return fmt::format("{}", leaf.number);
    case plan::LeafKind::Bool:
      return leaf.number != 0 ? "yes" : "no";
    case plan::LeafKind::Secret:
    case plan::LeafKind::List:
    case plan::LeafKind::Map:
      return {};
  }
  return {};
}

void appendFacts(std::string& page, const PageContext& of) {
  const plan::Tenant& tenant = of.tenant;
  page += "| This tenant | |\n|---|---|\n";
  appendRow(page, "Name in the landscape", tenant.id);
  page += "| Product | ";
  appendPlain(page, tenant.pack->name);
  page += " |\n";
  if (!of.environment.empty()) appendRow(page, "Environment", of.environment);
  for (const plan::Field& field : tenant.object.fields) {
    const std::string value = shown(field.value);
    if (!value.empty()) appendRow(page, nameOf(*field.def), value);
  }
  if (!tenant.setup.empty()) appendRow(page, "Way of setting it up", tenant.setup);
  page += '\n';
}

void appendUseCases(std::string& page, const plan::Tenant& tenant) {
  if (tenant.useCases.empty()) return;
  page += "It is set up for:\n\n";
  for (const plan::WantedUseCase& wanted : tenant.useCases) {
    page += "- ";
    appendPlain(page, wanted.label.empty() ? wanted.id : wanted.label);
    if (wanted.activation == "automatic") page += " (becomes active by itself)";
    if (wanted.activation == "manual") page += " (is switched on by hand)";
    page += '\n';
  }
  page += '\n';
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
  page +=
      "Carry out the steps from the first to the last. Each says who does it, in which system, the way through the "
      "screens, what to enter and what to see when it worked. Enter a value in `this type` exactly as it stands. A "
      "secret is never printed: its name stands here, and the section [Secrets](#secrets) says where it comes "
      "from.\n\n";
}

void appendProgress(std::string& page, const PageContext& of) {
  page += "## Progress\n\n";
  for (std::size_t i = 0; i < of.steps.size(); ++i) {
    fmt::format_to(std::back_inserter(page), "- [ ] [{}. ", i + 1);
    appendProse(page, of.steps[i].title);
    fmt::format_to(std::back_inserter(page), "](#step-{})", i + 1);
    if (!of.steps[i].role.empty()) {
      page += ": ";
      appendPlain(page, of.steps[i].role);
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

#include <fmt/format.h>

#include <iterator>

#include "emit/runbook/markdown.h"
#include "emit/runbook/page.h"

namespace calm::emit::runbook {
namespace {

void appendDependencies(std::string& page, const PageContext& of, const plan::Step& step) {
  for (std::size_t i = 0; i < step.dependsOn.size(); ++i) {
    page += i == 0 ? "After " : ", ";
    fmt::format_to(std::back_inserter(page), "[step {0}](#{1}step-{0})", step.dependsOn[i] + 1, of.anchors);
  }
  if (!step.dependsOn.empty()) page += ".\n\n";
}

void appendNavigation(std::string& page, const PageContext& of, const plan::Step& step) {
  if (step.navigation.empty()) return;
  page += "Go to ";
  for (std::size_t i = 0; i < step.navigation.size(); ++i) {
    if (i > 0) page += " › ";
    page += "**";
    of.memo.plain(page, step.navigation[i]);
    page += "**";
  }
  page += ".\n\n";
}

void appendArtefact(std::string& page, const plan::Step& step) {
  if (step.artefact.empty()) return;
  fmt::format_to(std::back_inserter(page),
                 "A tool can do this: it applies the file [`{0}`](../{0}), after the placeholders of the secrets in it "
                 "are filled. By hand:\n\n",
                 step.artefact);
}

void appendActions(std::string& page, const PageContext& of, const plan::Step& step) {
  for (std::size_t i = 0; i < step.actions.size(); ++i) {
    fmt::format_to(std::back_inserter(page), "{}. ", i + 1);
    of.memo.prose(page, step.actions[i]);
    page += '\n';
  }
  if (!step.actions.empty()) page += '\n';
}

std::string_view valueOf(const plan::StepField& field) { return field.shown.empty() ? field.value.text : field.shown; }

void appendValue(std::string& page, const PageContext& of, const plan::StepField& field) {
  if (field.value.kind == plan::LeafKind::Secret) {
    fmt::format_to(std::back_inserter(page), "the [secret](#{}secrets) ", of.anchors);
    return appendCellCode(page, field.value.text);
  }
  const std::string_view value = valueOf(field);
  if (value.empty()) {
    page += "*leave empty*";
  } else {
    appendCellCode(page, value);
  }
}

/// A bar is written `\|` in a table, so such a value stands below it once more, to be copied from the file as well.
void appendCopies(std::string& page, const plan::Step& step) {
  for (const plan::StepField& field : step.fields) {
    if (field.value.kind == plan::LeafKind::Secret || valueOf(field).find('|') == std::string_view::npos) continue;
    appendPlain(page, field.screen);
    page += ", to copy:\n\n";
    appendBlock(page, valueOf(field));
    page += '\n';
  }
}

void appendFields(std::string& page, const PageContext& of, const plan::Step& step) {
  if (step.fields.empty()) return;
  page += "| Field | Value | Remark |\n|---|---|---|\n";
  for (const plan::StepField& field : step.fields) {
    page += "| ";
    of.memo.plain(page, field.screen);
    page += " | ";
    appendValue(page, of, field);
    page += " | ";
    of.memo.prose(page, field.hint);
    page += " |\n";
  }
  page += '\n';
  appendCopies(page, step);
}

std::string_view pageOf(const packs::Rule& rule, const PageContext& of) {
  return rule.page.empty() ? of.tenant.pack->page : rule.page;
}

bool standsBeside(const packs::Rule& left, const packs::Rule& right) {
  return left.section == right.section && left.step == right.step;
}

/// `section *Create*, step 3`; nothing where the rule is of the whole page.
void appendPlaceOnPage(std::string& page, const PageContext& of, const packs::Rule& rule) {
  if (!rule.section.empty()) {
    page += ", section *";
    of.memo.plain(page, rule.section);
    page += '*';
  }
  if (!rule.step.empty()) {
    page += ", step ";
    of.memo.plain(page, rule.step);
  }
}

/// Where the step comes from: page, then section and step with the rules that stand there; their sentences stand
/// once, at the end of the page.
void appendRules(std::string& page, const PageContext& of, const plan::Step& step) {
  const packs::Rule* before = nullptr;
  for (const packs::Rule* rule : step.rules) {
    const bool samePage = before && pageOf(*before, of) == pageOf(*rule, of);
    if (before && samePage && standsBeside(*before, *rule)) {
      page += ", ";
    } else {
      if (before) page += samePage ? ")" : ")\n";
      if (!samePage) {
        page += "* From page ";
        appendCode(page, pageOf(*rule, of));
      }
      appendPlaceOnPage(page, of, *rule);
      page += " (";
    }
    fmt::format_to(std::back_inserter(page), "[{0}](#{1}{0})", rule->id, of.anchors);
    before = rule;
  }
  if (before) page += ")\n";
}

void appendCause(std::string& page, const PageContext& of, const plan::Step& step) {
  const source::Position at = of.context.sources.position(step.cause.source, step.cause.begin);
  page += "* Asked for in ";
  appendCode(page, of.context.sourcePaths[static_cast<std::size_t>(step.cause.source)]);
  fmt::format_to(std::back_inserter(page), ", line {}\n", at.line);
}

}  // namespace

void appendStep(std::string& page, const PageContext& of, const plan::Step& step, std::size_t number) {
  fmt::format_to(std::back_inserter(page), "### <a id=\"{1}step-{0}\"></a>{0}. ", number, of.anchors);
  of.memo.prose(page, step.title);
  page += "\n\n";
  appendDependencies(page, of, step);
  appendArtefact(page, step);
  appendNavigation(page, of, step);
  appendActions(page, of, step);
  appendFields(page, of, step);
  page += "- [ ] ";
  of.memo.prose(page, step.expect.empty() ? std::string_view("Done.") : step.expect);
  page += "\n\n";
  for (const std::string_view remark : step.remarks) {
    page += "> ";
    of.memo.prose(page, remark);
    page += "\n\n";
  }
  appendRules(page, of, step);
  appendCause(page, of, step);
  if (!step.undo.empty()) {
    page += "* To undo it: ";
    of.memo.prose(page, step.undo);
    page += '\n';
  }
  page += '\n';
}

}  // namespace calm::emit::runbook

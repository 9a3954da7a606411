#include <fmt/format.h>

#include <iterator>
#include <map>

#include "emit/runbook/markdown.h"
#include "emit/runbook/page.h"

namespace calm::emit::runbook {

void appendRuleList(std::string& page, const PageContext& of) {
  std::map<std::string_view, const packs::Rule*> rules;
  for (const plan::Step& step : of.steps) {
    for (const packs::Rule* rule : step.rules) rules.emplace(rule->id, rule);
  }
  if (rules.empty()) return;
  page +=
      "\n## Rules\n\nWhat SAP's setup guide demands, in our words. The steps name the rules that they carry out.\n\n";
  page += "| Rule | Says |\n|---|---|\n";
  for (const auto& [id, rule] : rules) {
    fmt::format_to(std::back_inserter(page), "| <a id=\"{1}{0}\"></a>{0} | ", id, of.anchors);
    of.memo.prose(page, rule->says);
    page += " |\n";
  }
}

}  // namespace calm::emit::runbook

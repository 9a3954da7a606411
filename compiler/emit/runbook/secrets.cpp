#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "emit/runbook/markdown.h"
#include "emit/runbook/page.h"

namespace calm::emit::runbook {
namespace {

struct Needed {
  std::string_view name;
  std::vector<std::size_t> steps;
};

/// In the order in which they are needed first.
std::vector<Needed> neededBy(std::span<const plan::Step> steps) {
  std::vector<Needed> needed;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    for (const plan::StepField& field : steps[i].fields) {
      if (field.value.kind != plan::LeafKind::Secret) continue;
      const auto known =
          std::find_if(needed.begin(), needed.end(), [&](const Needed& each) { return each.name == field.value.text; });
      Needed& secret = known == needed.end() ? needed.emplace_back(Needed{field.value.text, {}}) : *known;
      if (secret.steps.empty() || secret.steps.back() != i + 1) secret.steps.push_back(i + 1);
    }
  }
  return needed;
}

}  // namespace

void appendSecrets(std::string& page, const PageContext& of) {
  page += "## ";
  if (!of.anchors.empty()) fmt::format_to(std::back_inserter(page), "<a id=\"{}secrets\"></a>", of.anchors);
  page += "Secrets\n\n";
  const std::vector<Needed> needed = neededBy(of.steps);
  if (needed.empty()) {
    page += "No step of this tenant needs a secret.\n";
    return;
  }
  page +=
      "No secret stands in this runbook or in a file beside it. On a screen, enter the secret that your team keeps "
      "under the name below. In a file that a tool applies, the placeholder `${secret:NAME}` stands in its place and "
      "is "
      "filled when the file is deployed.\n\n"
      "| Secret | Needed in |\n|---|---|\n";
  for (const auto& [name, steps] : needed) {
    page += "| ";
    appendCellCode(page, name);
    page += " |";
    for (std::size_t i = 0; i < steps.size(); ++i) {
      fmt::format_to(std::back_inserter(page), "{0} [step {1}](#{2}step-{1})", i == 0 ? "" : ",", steps[i], of.anchors);
    }
    page += " |\n";
  }
}

}  // namespace calm::emit::runbook

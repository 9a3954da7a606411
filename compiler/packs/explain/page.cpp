#include "packs/explain.h"
#include "packs/explain/page_parts.h"
#include "packs/explain/words.h"

namespace calm::packs {
namespace {

using explain::cell;
using explain::joined;

void identity(std::string& page, const Pack& pack) {
  page += "<!-- Written by calm_embed --docs from stdlib/products/" + pack.product + ".yaml. -->\n\n# " + pack.name +
          "\n\nIn a file: `tenant NAME : " + pack.product + "`";
  if (!pack.aliases.empty()) page += ", or `" + joined(pack.aliases, "`, `") + "`";
  page += ".\n";
  if (!pack.formerNames.empty()) page += "\nFormerly: " + joined(pack.formerNames, ", ") + ".\n";
  if (!pack.page.empty()) {
    page += "\nSource: page `" + pack.page + "` of SAP's setup and administration guide for SAP Cloud ALM.\n";
  }
  if (!pack.remarks.empty()) page += "\nRemarks:\n\n";
  for (const std::string& remark : pack.remarks) page += "- " + remark + "\n";
}

void useCases(std::string& page, const Catalog& catalog, const Pack& pack) {
  page += "\n## Use cases\n\n";
  if (pack.useCases.empty()) {
    page += "None: a tenant of this product is not monitored.\n";
    return;
  }
  page += "| use case | name | path | activation | rule |\n|---|---|---|---|---|\n";
  for (const UseCase& useCase : pack.useCases) {
    const UseCaseName* name = catalog.useCase(useCase.id);
    page += "| `" + useCase.id + "` | " + (name ? name->label : useCase.id) + " | " + useCase.path + " | " +
            useCase.activation + " | " + useCase.rule + " |\n";
  }
}

void variants(std::string& page, const Pack& pack) {
  const Variants& variants = pack.variants;
  if (variants.decisions.empty()) return;
  page += "\n## Variants\n\nCalm decides the variant from these facts; what is missing is asked for (" + variants.rule +
          ").\n\n| fact | values | read from |\n|---|---|---|\n";
  for (const Fact& fact : variants.facts) {
    page += "| " + fact.id + " | " + joined(fact.values, ", ") + " | " + cell("`" + fact.value + "`") + " |\n";
  }
  page += "\n| variant | where | rule |\n|---|---|---|\n";
  for (const Decision& row : variants.decisions) {
    std::string when;
    for (const auto& [fact, values] : row.when) {
      when += (when.empty() ? "" : "; ") + fact + " is " + joined(values, " or ");
    }
    page += "| " + row.variant + " | " + cell(when) + " | " + row.rule + " |\n";
  }
}

void steps(std::string& page, const Pack& pack) {
  if (pack.steps.empty()) return;
  page += "\n## Steps of the runbook\n\n| step | title | who | where | rules |\n|---|---|---|---|---|\n";
  for (const StepTemplate& step : pack.steps) {
    page += "| `" + step.id + "` | " + cell(step.title) + " | " + cell(step.role) + " | " + cell(step.system) + " | " +
            joined(step.rules, ", ") + " |\n";
  }
}

}  // namespace

std::string productPage(const Catalog& catalog, const Pack& pack) {
  std::string page;
  identity(page, pack);
  useCases(page, catalog, pack);
  explain::tenantPart(page, pack);
  variants(page, pack);
  explain::objectPart(page, pack);
  explain::rulePart(page, pack);
  steps(page, pack);
  return page;
}

std::string productIndex(const Catalog& catalog) {
  std::string page =
      "<!-- Written by calm_embed --docs. -->\n\n# Products\n\n"
      "| product | in a file | use cases | rules |\n|---|---|---|---|\n";
  for (const std::string_view product : catalog.products()) {
    const Pack& pack = *catalog.pack(product);
    page += "| [" + pack.name + "](" + pack.product + ".md) | `" + pack.product + "` | " +
            std::to_string(pack.useCases.size()) + " | " + std::to_string(pack.rules.size()) + " |\n";
  }
  return page;
}

}  // namespace calm::packs

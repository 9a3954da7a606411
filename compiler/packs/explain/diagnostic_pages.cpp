#include "diagnostics/explanations/page.h"
#include "packs/explain.h"
#include "packs/explain/example.h"
#include "packs/explain/page_parts.h"
#include "packs/explain/words.h"

namespace calm::packs {
namespace {

using diagnostics::Explanation;
using explain::cell;

std::string codeOf(const Rule& rule) { return rule.fires.empty() ? rule.id : rule.fires; }

std::string facts(const Pack& pack, const Rule& rule) {
  std::string text = "- product: [" + pack.name + "](../products/" + pack.product + ".md)\n";
  text += "- guide: " + explain::placeText(pack, rule) + "\n";
  text += "- basis: " + std::string(explain::basisText(rule.basis)) + "\n";
  text += "- held: " + explain::holdingText(pack, rule) + "\n";
  if (rule.holding != Holding::Step) {
    text += "- gives: " + std::string(explain::severityText(rule)) + " `" + codeOf(rule) + "`" +
            (rule.fires.empty() ? "" : ", which cites this rule") + "\n";
  }
  if (!rule.why.empty()) text += "- why: " + rule.why + "\n";
  if (!rule.remark.empty()) text += "- remark: " + rule.remark + "\n";
  return text;
}

std::string wayOut(const Rule& rule) {
  std::string text;
  switch (rule.holding) {
    case Holding::Step:
      return "There is nothing to write: a person carries it out, and the runbook says how.\n";
    case Holding::Derived:
      text = "Leave it out, and it is derived as the rule says; or write what the rule says.\n";
      break;
    case Holding::Enforced:
      text = "Write it as the first listing shows.\n";
      break;
  }
  if (!rule.fires.empty()) return text;
  return text + "\nWhere the rule does not hold for you, write who decided that on the block or field: `@allow(" +
         rule.id + ", \"who decided it, and why\")`.\n";
}

std::string listing(const Catalog& catalog, const Pack& pack, const Rule& rule, std::string_view members,
                    const std::string& outcome) {
  return "```calm" + outcome + "\n" + explain::exampleLandscape(catalog, pack, rule, members) + "```\n";
}

void codeRows(std::string& page) {
  page += "\n## Of the language and its files\n\n| code | level | what |\n|---|---|---|\n";
  for (const Explanation& each : diagnostics::explanations()) {
    const std::string code(each.code);
    page += "| [" + code + "](" + code + ".md) | " + diagnostics::levelsOf(code) + " | " + cell(each.title) + " |\n";
  }
}

void ruleRows(std::string& page, const Pack& pack) {
  if (pack.rules.empty()) return;
  page += "\n## Rules of " + pack.name + "\n\n| rule | level | says |\n|---|---|---|\n";
  for (const Rule& rule : pack.rules) {
    const bool isStep = rule.holding == Holding::Step;
    page += "| [" + rule.id + "](" + rule.id + ".md) | " +
            (isStep ? "a step of the runbook" : std::string(explain::severityText(rule))) + " | " + cell(rule.says) +
            " |\n";
  }
}

}  // namespace

std::string rulePage(const Catalog& catalog, const Pack& pack, const Rule& rule) {
  std::string page = "<!-- Written by calm_embed --docs from stdlib/products/" + pack.product + ".yaml. -->\n\n# " +
                     rule.id + "\n\n" + rule.says + "\n\n" + facts(pack, rule);
  page += "\n## As it should be\n\n" + listing(catalog, pack, rule, rule.example, "");
  if (rule.holding != Holding::Step) {
    page += "\n## What gives " + codeOf(rule) + "\n\n" +
            listing(catalog, pack, rule, rule.counterexample, " fails " + codeOf(rule));
  }
  return page + "\n## Way out\n\n" + wayOut(rule);
}

std::string diagnosticIndex(const Catalog& catalog) {
  std::string page =
      "<!-- Written by calm_embed --docs. -->\n\n# What Calm says\n\n"
      "Each finding ends in a code, and each code has a page here: what it means, why, an example, the way out. "
      "`calmc explain CODE` says the same in a terminal.\n";
  codeRows(page);
  for (const std::string_view product : catalog.products()) ruleRows(page, *catalog.pack(product));
  return page;
}

std::map<std::string, std::string> documentation(const Catalog& catalog) {
  std::map<std::string, std::string> files;
  files["products/README.md"] = productIndex(catalog);
  files["diagnostics/README.md"] = diagnosticIndex(catalog);
  for (const Explanation& each : diagnostics::explanations()) {
    files["diagnostics/" + std::string(each.code) + ".md"] = diagnostics::codePage(each);
  }
  for (const std::string_view product : catalog.products()) {
    const Pack& pack = *catalog.pack(product);
    files["products/" + pack.product + ".md"] = productPage(catalog, pack);
    for (const Rule& rule : pack.rules) files["diagnostics/" + rule.id + ".md"] = rulePage(catalog, pack, rule);
  }
  return files;
}

}  // namespace calm::packs

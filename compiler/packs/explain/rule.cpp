#include <algorithm>
#include <vector>

#include "packs/explain.h"
#include "packs/explain/words.h"

namespace calm::packs {
namespace {

using explain::indented;

std::string upper(std::string_view text) {
  std::string made(text);
  for (char& c : made) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return made;
}

void line(std::string& text, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  constexpr std::size_t width = 10;
  std::string label = "  " + std::string(name);
  label.resize(2 + width, ' ');
  text += label + explain::oneLine(value) + "\n";
}

void code(std::string& text, const std::string& title, const std::string& lines) {
  if (lines.empty()) return;
  text += "\n" + title + "\n" + indented(lines, "    ") + "\n";
}

std::string explained(const Pack& pack, const Rule& rule) {
  std::string text = rule.id + ": " + explain::oneLine(rule.says) + "\n\n";
  line(text, "product", pack.name + " (" + pack.product + ")");
  line(text, "kind", rule.kind);
  line(text, "basis", explain::basisText(rule.basis));
  line(text, "held", explain::holdingText(pack, rule));
  if (rule.holding != Holding::Step) line(text, "severity", explain::severityText(rule));
  line(text, "guide", explain::placeText(pack, rule));
  line(text, "why", rule.why);
  line(text, "remark", rule.remark);
  code(text, "as it should be, in a tenant of this product:", rule.example);
  const std::string fires = rule.fires.empty() ? rule.id : rule.fires;
  code(text, "what gives " + fires + ":", rule.counterexample);
  return text;
}

/// What a policy says, in the words of its house.
std::string explained(const Policy& policy, const Rule& rule) {
  std::string text = rule.id + ": " + explain::oneLine(rule.says) + "\n\n";
  line(text, "policy", policy.name + " (" + policy.id + ")");
  std::vector<std::string> products;
  bool isOfAll = false;
  for (const PolicyCheck& check : policy.checks) {
    if (check.rule != rule.id) continue;
    isOfAll = isOfAll || check.products.empty();
    products.insert(products.end(), check.products.begin(), check.products.end());
  }
  std::ranges::sort(products);
  products.erase(std::unique(products.begin(), products.end()), products.end());
  line(text, "products", isOfAll ? "all" : explain::joined(products, ", "));
  line(text, "severity", explain::severityText(rule));
  line(text, "page", explain::placeText({}, rule).substr(std::string_view("page ").size()));
  line(text, "why", rule.why);
  line(text, "remark", rule.remark);
  return text;
}

void listed(std::string& text, const Rule& rule, std::string_view held) {
  std::string id = "  " + rule.id;
  id.resize(std::max<std::size_t>(id.size() + 1, 11), ' ');
  std::string word(held);
  word.resize(10, ' ');
  text += id + word + explain::oneLine(rule.says) + "\n";
}

}  // namespace

std::string explainRule(const Catalog& catalog, std::string_view rule) {
  for (const std::string& id : {std::string(rule), upper(rule)}) {
    for (const std::string_view product : catalog.products()) {
      const Pack& pack = *catalog.pack(product);
      if (const Rule* found = pack.rule(id)) return explained(pack, *found);
    }
    for (const auto& policy : catalog.policies()) {
      if (const Rule* found = policy->rule(id)) return explained(*policy, *found);
    }
  }
  return {};
}

std::string listRules(const Catalog& catalog) {
  std::string text;
  for (const std::string_view product : catalog.products()) {
    const Pack& pack = *catalog.pack(product);
    if (pack.rules.empty()) continue;
    if (!text.empty()) text += "\n";
    text += explain::oneLine(pack.name) + " (" + pack.product + ")\n";
    for (const Rule& rule : pack.rules) listed(text, rule, explain::holdingWord(rule.holding));
  }
  for (const auto& policy : catalog.policies()) {
    text += "\n" + explain::oneLine(policy->name) + " (policy " + policy->id + ")\n";
    for (const Rule& rule : policy->rules) listed(text, rule, explain::holdingWord(rule.holding));
  }
  return text;
}

}  // namespace calm::packs

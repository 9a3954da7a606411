#include <algorithm>

#include "packs/explain.h"
#include "packs/explain/words.h"

namespace calm::packs {
namespace {

using explain::joined;
using explain::oneLine;

std::string padded(const std::string& cell, std::size_t width) {
  std::string text = oneLine(cell);
  text.resize(std::max(text.size() + 1, width), ' ');
  return text;
}

std::string labelOf(const Catalog& catalog, const UseCase& useCase) {
  const UseCaseName* name = catalog.useCase(useCase.id);
  return name ? name->label : useCase.id;
}

void useCases(std::string& text, const Catalog& catalog, const Pack& pack) {
  if (pack.useCases.empty()) {
    text += "\nno use case: its tenants are not monitored\n";
    return;
  }
  text += "\nuse cases\n";
  for (const UseCase& useCase : pack.useCases) {
    text += "  " + padded(useCase.id, 34) + padded(labelOf(catalog, useCase), 38) + useCase.activation + "\n";
  }
}

void tenantFields(std::string& text, const Pack& pack) {
  if (pack.tenantFields.empty()) return;
  text += "\nfields that its tenants have\n";
  for (const FieldDef& field : pack.tenantFields) {
    text += "  " + padded(field.name, 34) + explain::typeText(field.type) + (field.required ? ", required" : "") + "\n";
  }
}

void variants(std::string& text, const Pack& pack) {
  if (pack.variants.decisions.empty()) return;
  text += "\nvariants, decided by\n";
  for (const Fact& fact : pack.variants.facts) {
    text += "  " + padded(fact.id, 34) + oneLine(joined(fact.values, ", ")) + "\n";
  }
  for (const Decision& row : pack.variants.decisions) {
    std::string when;
    for (const auto& [fact, values] : row.when)
      when += (when.empty() ? "" : ", ") + fact + " " + oneLine(joined(values, "|"));
    text += "  " + padded(row.variant, 34) + "where " + (when.empty() ? "nothing else holds" : when) + " (" + row.rule +
            ")\n";
  }
}

void objects(std::string& text, const std::vector<ObjectTemplate>& templates, const std::string& indent) {
  for (const ObjectTemplate& object : templates) {
    const std::string serves = object.serves.empty() ? "" : "for " + joined(object.serves, ", ");
    text += padded(indent + object.kind + " " + object.name, 54) + serves + "\n";
    for (const FieldTemplate& field : object.fields) {
      const std::string values = oneLine(explain::valuesText(field));
      text += padded(indent + "  " + field.name, 36) + std::string(explain::modeText(field.mode)) +
              (values.empty() ? "" : ": " + values) + (field.rule.empty() ? "" : " (" + field.rule + ")") + "\n";
    }
    objects(text, object.blocks, indent + "  ");
  }
}

}  // namespace

std::string listProducts(const Catalog& catalog) {
  std::string text;
  for (const std::string_view product : catalog.products()) {
    const Pack& pack = *catalog.pack(product);
    const std::string aliases = pack.aliases.empty() ? "" : " (also `" + joined(pack.aliases, "`, `") + "`)";
    text += padded(pack.product, 28) + oneLine(pack.name) + aliases + "\n";
  }
  return text;
}

std::string describeProduct(const Catalog& catalog, std::string_view product) {
  const Pack* pack = catalog.pack(product);
  if (!pack) return {};
  std::string text = oneLine(pack->name) + " (" + pack->product + ")\n";
  if (!pack->aliases.empty()) text += "also written " + joined(pack->aliases, ", ") + "\n";
  if (!pack->formerNames.empty()) text += "formerly " + oneLine(joined(pack->formerNames, ", ")) + "\n";
  if (!pack->page.empty()) text += "page " + oneLine(pack->page) + " of the setup guide\n";
  for (const std::string& remark : pack->remarks) text += "remark: " + oneLine(remark) + "\n";
  useCases(text, catalog, *pack);
  tenantFields(text, *pack);
  variants(text, *pack);
  if (!pack->objects.empty()) {
    text += "\nobjects: where they are not written they are derived\n";
    objects(text, pack->objects, "  ");
  }
  if (!pack->rules.empty()) text += "\nrules\n";
  for (const Rule& rule : pack->rules) {
    text += "  " + padded(rule.id, 9) + padded(std::string(explain::holdingWord(rule.holding)), 10) +
            oneLine(rule.says) + "\n";
  }
  return text;
}

}  // namespace calm::packs

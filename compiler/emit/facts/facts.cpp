#include "emit/facts/facts.h"

#include <cctype>
#include <utility>

namespace calm::emit::facts {
namespace {

/// `customer-number` for a person: `Customer number`.
std::string screenOf(const packs::FieldDef& field) {
  if (!field.screen.empty()) return field.screen;
  std::string name = field.name;
  for (char& c : name) {
    if (c == '-') c = ' ';
  }
  if (!name.empty()) name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  return name;
}

/// Empty where the value has no short form.
std::string shown(const plan::Leaf& leaf) {
  switch (leaf.kind) {
    case plan::LeafKind::Symbol:
      return std::string(leaf.label.empty() ? leaf.text : leaf.label);
    case plan::LeafKind::Text:
    case plan::LeafKind::Duration:
    case plan::LeafKind::Reference:
      return std::string(leaf.text);
    case plan::LeafKind::Number:
      return std::to_string(leaf.number);
    case plan::LeafKind::Bool:
      return leaf.number != 0 ? "yes" : "no";
    case plan::LeafKind::Secret:
    case plan::LeafKind::List:
    case plan::LeafKind::Map:
      return {};
  }
  return {};
}

}  // namespace

std::vector<Fact> of(const plan::Tenant& tenant, std::string_view environment) {
  std::vector<Fact> facts;
  facts.push_back({"Name in the landscape", std::string(tenant.id)});
  facts.push_back({"Product", tenant.pack->name, FactKind::Words});
  if (!environment.empty()) facts.push_back({"Environment", std::string(environment)});
  for (const plan::Field& field : tenant.object.fields) {
    std::string value = shown(field.value);
    if (!value.empty()) facts.push_back({screenOf(*field.def), std::move(value)});
  }
  if (!tenant.setup.empty()) facts.push_back({"Way of setting it up", std::string(tenant.setup)});
  return facts;
}

std::string_view nameOf(const plan::WantedUseCase& wanted) { return wanted.label.empty() ? wanted.id : wanted.label; }

std::string_view activationOf(const plan::WantedUseCase& wanted) {
  if (wanted.activation == "automatic") return "becomes active by itself";
  if (wanted.activation == "manual") return "is switched on by hand";
  return {};
}

}  // namespace calm::emit::facts

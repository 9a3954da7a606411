#include "lsp/described.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace calm::lsp {
namespace {

using model::Value;
using model::ValueKind;

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += fmt::format("{}`{}`", out.empty() ? "" : ", ", word);
  return out;
}

const packs::FieldTemplate* templateOf(const model::Object& object, std::string_view field) {
  if (object.role == nullptr) return nullptr;
  const auto found = std::ranges::find(object.role->fields, field, &packs::FieldTemplate::name);
  return found == object.role->fields.end() ? nullptr : &*found;
}

}  // namespace

std::string written(const model::Model& model, const Value& value) {
  switch (value.kind) {
    case ValueKind::Poison:
    case ValueKind::Absent:
      return {};
    case ValueKind::Text:
      return fmt::format("\"{}\"", value.text);
    case ValueKind::Symbol:
    case ValueKind::Duration:
      return std::string(value.text);
    case ValueKind::Number:
      return fmt::format("{}", value.number);
    case ValueKind::Bool:
      return value.number != 0 ? "true" : "false";
    case ValueKind::Secret:
      return fmt::format("secret(\"{}\")", value.text);
    case ValueKind::List: {
      std::string out;
      for (const Value& item : *value.list) out += (out.empty() ? "" : ", ") + written(model, item);
      return "[" + out + "]";
    }
    case ValueKind::Map:
      return "{ … }";
    case ValueKind::Object:
      return std::string(model.objects[value.object].label);
  }
  return {};
}

std::string written(const packs::Type& type) {
  constexpr std::array names =
      std::to_array<std::string_view>({"text", "number", "bool", "duration", "url", "host", "symbol", "secret",
                                       "service-key", "list", "map", "reference"});
  const std::string_view name = names[static_cast<std::size_t>(type.kind)];
  if (!type.elements.empty()) return fmt::format("{}({})", name, written(type.elements.front()));
  if (!type.target.empty()) return fmt::format("{}({})", name, type.target);
  return std::string(name);
}

std::string describe(const packs::Kind& kind) {
  std::string out = fmt::format("**`{}`**: {}", kind.name, kind.noun);
  if (!kind.standsIn.empty()) out += fmt::format("\n\nstands in {}", joined(kind.standsIn));
  std::vector<std::string> required;
  for (const packs::FieldDef& field : kind.fields) {
    if (field.required) required.push_back(field.name);
  }
  if (!required.empty()) out += fmt::format("\n\nneeds {}", joined(required));
  return out;
}

std::string describe(const packs::Pack& pack) {
  std::string out = fmt::format("**`{}`**: {}", pack.product, pack.name);
  if (!pack.formerNames.empty()) out += fmt::format(" (formerly {})", fmt::join(pack.formerNames, ", "));
  std::vector<std::string> useCases;
  for (const packs::UseCase& useCase : pack.useCases) useCases.push_back(useCase.id);
  if (!useCases.empty()) out += fmt::format("\n\nuse cases: {}", joined(useCases));
  return out + fmt::format("\n\npage: {}", pack.page);
}

std::string describe(const packs::FieldDef& field) {
  std::string out = fmt::format("**`{}`**: {}", field.name, written(field.type));
  if (!field.screen.empty()) out += fmt::format("\n\non the screen: *{}*", field.screen);
  if (!field.sapKey.empty()) out += fmt::format("\n\nin the destination: `{}`", field.sapKey);
  if (field.required) out += "\n\nrequired";
  return out;
}

std::string describe(const packs::Symbol& symbol) {
  std::string out = fmt::format("**`{}`**", symbol.id);
  if (!symbol.label.empty()) out += fmt::format("\n\non the screen: *{}*", symbol.label);
  if (!symbol.sap.empty()) out += fmt::format("\n\nSAP's value: `{}`", symbol.sap);
  return out;
}

std::string describe(const packs::Rule& rule, const packs::Pack* pack) {
  std::string out = fmt::format("**{}**: {}", rule.id, rule.says);
  if (!rule.why.empty()) out += fmt::format("\n\nwhy: {}", rule.why);
  const std::string& page = rule.page.empty() && pack != nullptr ? pack->page : rule.page;
  if (page.empty()) return out;
  out += fmt::format("\n\npage: {}", page);
  if (!rule.section.empty()) out += fmt::format(", section “{}”", rule.section);
  if (!rule.step.empty()) out += fmt::format(", step {}", rule.step);
  return out;
}

std::string describeUseCase(const packs::UseCaseName& name, const packs::Pack* pack) {
  std::string out = fmt::format("**`{}`**: {}", name.id, name.label);
  if (pack == nullptr) return out;
  const auto own = std::ranges::find(pack->useCases, name.id, &packs::UseCase::id);
  if (own == pack->useCases.end()) return out + fmt::format("\n\n{} does not support it", pack->name);
  if (!own->screen.empty()) out += fmt::format("\n\non the screen: *{}*", own->screen);
  if (!own->activation.empty()) out += fmt::format("\n\nactivation: {}", own->activation);
  if (const packs::Rule* rule = pack->rule(own->rule)) out += "\n\n" + describe(*rule, pack);
  return out;
}

std::string describe(const model::Model& model, const model::Object& object, std::string_view field) {
  std::string out;
  const auto own = std::ranges::find_if(
      object.fields, [&](const model::Field& each) { return each.def != nullptr && each.def->name == field; });
  if (own != object.fields.end() && own->value.known()) {
    const std::string_view how = own->source == nullptr ? "derived" : "value";
    const std::string where = model.environment.empty() ? "" : fmt::format(" in `{}`", model.environment);
    out = fmt::format("{}{}: `{}`", how, where, written(model, own->value));
  }
  const packs::FieldTemplate* said = templateOf(object, field);
  const packs::Rule* rule = said && object.pack ? object.pack->rule(said->rule) : nullptr;
  if (rule != nullptr) out += (out.empty() ? "" : "\n\n") + describe(*rule, object.pack);
  return out;
}

namespace {

std::string because(const model::Origin& origin) {
  return origin.rule() ? fmt::format(" ({})", origin.rule()->id) : "";
}

std::string lineOf(const model::Object& object) {
  const std::string label = object.label.empty() ? "" : fmt::format(" {}", object.label);
  return fmt::format("\n- `{}{}`{}", object.kind->name, label, because(object.origin));
}

/// The path of the product that serves the use case; empty for every other object.
std::string_view pathOf(const model::Model& model, model::ObjectId useCase) {
  const auto tenant = std::ranges::find(model.tenants, model.objects[useCase].tenant, &model::Tenant::object);
  if (tenant == model.tenants.end()) return {};
  const auto wanted = std::ranges::find(tenant->wanted, useCase, &model::WantedUseCase::object);
  return wanted == tenant->wanted.end() ? std::string_view() : std::string_view(wanted->useCase->path);
}

}  // namespace

std::string describeDerived(const model::Model& model, model::ObjectId id) {
  const model::Object& object = model.objects[id];
  const std::string_view path = pathOf(model, id);
  std::string lines;
  for (const model::Field& field : object.fields) {
    if (field.source != nullptr || field.def == nullptr || !field.value.known()) continue;
    lines += fmt::format("\n- `{} = {}`{}", field.def->name, written(model, field.value), because(field.origin));
  }
  for (const model::Object& each : model.objects.rows()) {
    const bool serves = !path.empty() && each.tenant == object.tenant && each.role != nullptr &&
                        std::ranges::find(each.role->serves, path) != each.role->serves.end() &&
                        each.parent == each.tenant;
    const bool isInside = path.empty() && each.parent == id;
    if (each.derived && (serves || isInside)) lines += lineOf(each);
  }
  return lines.empty() ? lines : "derived:\n" + lines;
}

}  // namespace calm::lsp

#include "packs/pack.h"

#include "packs/read/parts.h"

namespace calm::packs {

const Rule* Pack::rule(std::string_view id) const {
  for (const Rule& each : rules) {
    if (each.id == id) return &each;
  }
  return nullptr;
}

namespace read {
namespace {

std::vector<UseCase> useCases(const Json& value) {
  std::vector<UseCase> made;
  if (!value.is_object()) return made;
  for (const auto& [id, item] : value.items()) {
    made.push_back({id, text(item, "path"), text(item, "activation"), text(item, "rule"), text(item, "screen")});
  }
  return made;
}

template <class Part>
std::vector<Part> listOf(const Json& value, Part (*read)(const Json&)) {
  std::vector<Part> made;
  if (!value.is_array()) return made;
  for (const Json& item : value) made.push_back(read(item));
  return made;
}

/// Calls `read(key, value)` for each member, in order.
template <class Read>
void eachMember(const Json& value, Read read) {
  if (!value.is_object()) return;
  for (const auto& [key, item] : value.items()) read(key, item);
}

}  // namespace

Pack pack(const Json& root, const std::vector<FieldDef>& common) {
  Pack made;
  made.product = text(root, "product");
  made.aliases = texts(root, "aliases");
  made.name = text(root, "name");
  made.formerNames = texts(root, "former-names");
  made.page = text(root, "page");
  made.systemNamespace = text(root, "system-namespace");
  made.direction = text(root, "direction");
  made.accepts = texts(root, "accepts");
  made.free = textMap(member(root, "free"));
  made.forbiddenKinds = textMap(member(root, "forbidden-kinds"));
  made.tenantFields = fieldDefs(member(root, "tenant-fields"));
  eachMember(member(root, "kinds"),
             [&](const std::string& name, const Json& value) { made.kinds.push_back(kind(name, value, common)); });
  eachMember(member(root, "symbols"),
             [&](const std::string& field, const Json& value) { made.symbols.emplace_back(field, symbols(value)); });
  eachMember(member(root, "computed"), [&](const std::string& name, const Json& value) {
    made.computed.push_back({name, texts(value)});
  });
  eachMember(member(root, "tables"), [&](const std::string& name, const Json& value) {
    made.tables.push_back({name, textMap(value)});
  });
  const Json& supported = member(root, "use-cases");
  made.supportedRule = text(supported, "rule");
  made.useCases = useCases(member(supported, "supported"));
  made.variants = variants(member(root, "variants"));
  made.objects = listOf(member(root, "objects"), objectTemplate);
  made.checks = listOf(member(root, "checks"), check);
  made.steps = listOf(member(root, "steps"), stepTemplate);
  eachMember(member(root, "rules"),
             [&](const std::string& id, const Json& value) { made.rules.push_back(rule(id, value)); });
  made.examplePreamble = text(root, "example-preamble");
  made.remarks = texts(root, "remarks");
  return made;
}

}  // namespace read
}  // namespace calm::packs

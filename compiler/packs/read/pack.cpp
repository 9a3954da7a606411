#include "packs/pack.h"

#include "packs/read/parts.h"

namespace calm::packs {

const Rule* Pack::rule(std::string_view id) const {
  if (id.empty()) return nullptr;
  for (const Rule& each : rules) {
    // Ids of a product begin alike: the last characters tell most of them apart at once.
    if (each.id.back() == id.back() && each.id == id) return &each;
  }
  return nullptr;
}

namespace read {
namespace {

UseCase useCase(const std::string& id, const Json& value) {
  return {id, text(value, "path"), text(value, "activation"), text(value, "rule"), text(value, "screen")};
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
  made.useCases = mapOf(member(supported, "supported"), useCase);
  made.variants = variants(member(root, "variants"));
  made.objects = listOf(member(root, "objects"), objectTemplate);
  made.checks = listOf(member(root, "checks"), check);
  made.steps = listOf(member(root, "steps"), stepTemplate);
  made.api = content({}, member(root, "api"));
  made.probes = listOf(member(root, "probes"), probe);
  made.artefacts = listOf(member(root, "artefacts"), artefactTemplate);
  made.rules = mapOf(member(root, "rules"), rule);
  made.examplePreamble = text(root, "example-preamble");
  made.remarks = texts(root, "remarks");
  return made;
}

}  // namespace read
}  // namespace calm::packs

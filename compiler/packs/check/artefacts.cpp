#include <algorithm>

#include "packs/check/checking.h"

namespace calm::packs::check {
namespace {

/// The kinds that a path of fields can begin at.
struct Scope {
  const Kind* self = nullptr;
  const Kind* parent = nullptr;
};

/// `outbound-user.client-id` from the kind: blocks by their kind, then a field.
void expectPath(Checking& checking, const std::string& pointer, const Kind* kind, std::string_view path) {
  while (kind) {
    const std::size_t dot = path.find('.');
    if (dot == path.npos) {
      if (path != "label") expectField(checking, pointer, *kind, std::string(path));
      return;
    }
    const std::string block(path.substr(0, dot));
    expectKind(checking, pointer, block);
    kind = checking.kind(block);
    path.remove_prefix(dot + 1);
  }
}

void checkFieldPath(Checking& checking, const std::string& pointer, Scope scope, std::string_view path) {
  constexpr std::string_view tenant = "tenant.";
  constexpr std::string_view parent = "parent.";
  if (path.starts_with(tenant)) {
    return expectPath(checking, pointer, checking.kind(checking.tenantKind()), path.substr(tenant.size()));
  }
  if (!path.starts_with(parent)) return expectPath(checking, pointer, scope.self, path);
  if (!scope.parent) checking.report(pointer, "no block is around this one: `" + std::string(path) + "`");
  expectPath(checking, pointer, scope.parent, path.substr(parent.size()));
}

void checkContent(Checking& checking, const std::string& pointer, Scope scope, const Content& content) {
  if (content.kind == ContentKind::Field) return checkFieldPath(checking, pointer, scope, content.text);
  std::string inner = pointer;
  if (content.kind == ContentKind::Each) {
    expectKind(checking, pointer, content.text);
    scope = {checking.kind(content.text), scope.self};
    inner = yaml::step(pointer, "items");
  }
  for (std::size_t i = 0; i < content.items.size(); ++i) {
    const Content& item = content.items[i];
    const std::string place = item.key.empty() ? yaml::step(inner, i) : yaml::step(inner, item.key);
    if (item.kind == ContentKind::Each && content.kind == ContentKind::Object) {
      checking.report(place, "`$each` belongs in a list");
    }
    checkContent(checking, place, scope, item);
  }
}

void checkProbe(Checking& checking, const std::string& pointer, Scope tenant, const Probe& probe) {
  if (std::ranges::count(checking.pack.probes, probe.id, &Probe::id) > 1) {
    checking.report(yaml::step(pointer, "id"), "the id `" + probe.id + "` is given twice");
  }
  std::vector<std::string> useCases;
  for (const UseCase& useCase : checking.pack.useCases) useCases.push_back(useCase.id);
  expectAllOf(checking, yaml::step(pointer, "use-cases"), "use case", probe.useCases, useCases);
  for (const auto& [field, symbol] : probe.where) {
    checkFieldPath(checking, yaml::step(pointer, "where"), tenant, field);
  }
  for (const Content& value : probe.query) {
    checkContent(checking, yaml::step(yaml::step(pointer, "query"), value.key), tenant, value);
  }
}

}  // namespace

void checkArtefacts(Checking& checking) {
  const Scope tenant{checking.kind(checking.tenantKind()), nullptr};
  checkContent(checking, "/api", tenant, checking.pack.api);
  const std::vector<Probe>& probes = checking.pack.probes;
  for (std::size_t i = 0; i < probes.size(); ++i) {
    checkProbe(checking, yaml::step("/probes", i), tenant, probes[i]);
  }
  const std::vector<ArtefactTemplate>& artefacts = checking.pack.artefacts;
  for (std::size_t i = 0; i < artefacts.size(); ++i) {
    const std::string pointer = yaml::step("/artefacts", i);
    expectKind(checking, yaml::step(pointer, "needs"), artefacts[i].needs);
    checkContent(checking, yaml::step(pointer, "content"), tenant, artefacts[i].content);
  }
}

}  // namespace calm::packs::check

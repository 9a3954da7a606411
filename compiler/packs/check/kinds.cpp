#include <algorithm>

#include "packs/check/checking.h"

namespace calm::packs::check {
namespace {

std::vector<std::string> namesOfKinds(const std::vector<Kind>& kinds) {
  std::vector<std::string> names{"file"};
  for (const Kind& kind : kinds) names.push_back(kind.name);
  return names;
}

/// `scenario`, `communication-arrangement.scenario`, or the name of a kind whose label is a word.
bool takesWords(const Checking& checking, std::string_view name) {
  const std::size_t dot = name.find('.');
  const std::string_view kindName = dot == std::string_view::npos ? std::string_view() : name.substr(0, dot);
  const std::string_view field = dot == std::string_view::npos ? name : name.substr(dot + 1);
  return std::ranges::any_of(checking.kinds, [&](const Kind& kind) {
    if (kind.name == name && kind.label == LabelForm::Symbol) return true;
    if (!kindName.empty() && kind.name != kindName) return false;
    return std::ranges::find(kind.fields, field, &FieldDef::name) != kind.fields.end();
  });
}

void checkKindList(Checking& checking, std::string_view key, const std::vector<std::string>& names) {
  expectAllOf(checking, yaml::step("", key), "kind", names, namesOfKinds(checking.kinds));
}

void checkKindMap(Checking& checking, std::string_view key, const std::vector<std::pair<std::string, std::string>>& map,
                  bool toRules) {
  for (const auto& [kind, value] : map) {
    const std::string pointer = yaml::step(yaml::step("", key), kind);
    expectKind(checking, pointer, kind);
    if (toRules) expectRule(checking, pointer, value);
  }
}

}  // namespace

void checkKinds(Checking& checking) {
  const Pack& pack = checking.pack;
  checkFieldTypes(checking.document, "/tenant-fields", checking.kinds, checking.problems);
  for (const Kind& kind : pack.kinds) {
    const std::string pointer = yaml::step("/kinds", kind.name);
    checkFieldTypes(checking.document, yaml::step(pointer, "fields"), checking.kinds, checking.problems);
    expectAllOf(checking, yaml::step(pointer, "stands-in"), "kind", kind.standsIn, namesOfKinds(checking.kinds));
    const bool isShared =
        std::ranges::find(checking.shared.kinds, kind.name, &Kind::name) != checking.shared.kinds.end();
    if (!isShared && kind.standsIn.empty()) checking.report(pointer, "a kind says where it stands: `stands-in`");
  }
  for (const auto& [name, words] : pack.symbols) {
    if (!takesWords(checking, name)) {
      checking.report(yaml::step("/symbols", name), "no kind has a field or a label `" + name + "`");
    }
  }
  checkKindList(checking, "accepts", pack.accepts);
  checkKindMap(checking, "free", pack.free, false);
  checkKindMap(checking, "forbidden-kinds", pack.forbiddenKinds, true);
}

}  // namespace calm::packs::check

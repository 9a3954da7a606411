#include "packs/check/checking.h"

#include <algorithm>

#include "diagnostics/suggest.h"

namespace calm::packs::check {
namespace {

const ObjectTemplate* find(const std::vector<ObjectTemplate>& objects, std::string_view id) {
  for (const ObjectTemplate& object : objects) {
    if (object.id == id) return &object;
    if (const ObjectTemplate* inside = find(object.blocks, id)) return inside;
  }
  return nullptr;
}

template <class Row>
std::vector<std::string> namesOf(const std::vector<Row>& rows) {
  std::vector<std::string> names;
  for (const Row& row : rows) names.push_back(row.name);
  return names;
}

}  // namespace

const Kind* Checking::kind(std::string_view name) const {
  const auto found = std::ranges::find(kinds, name, &Kind::name);
  return found == kinds.end() ? nullptr : &*found;
}

std::string Checking::tenantKind() const {
  const auto found = std::ranges::find(kinds, true, &Kind::hasProduct);
  return found == kinds.end() ? std::string() : found->name;
}

const ObjectTemplate* Checking::objectTemplate(std::string_view id) const { return find(pack.objects, id); }

std::string noSuch(std::string_view noun, const std::string& name, const std::vector<std::string>& known) {
  std::string message = "there is no " + std::string(noun) + " `" + name + "`";
  if (const std::string_view near = diagnostics::nearest(name, known); !near.empty()) {
    message += ", did you mean `" + std::string(near) + "`?";
  }
  return message;
}

void expectOneOf(Checking& checking, std::string_view pointer, std::string_view noun, const std::string& name,
                 const std::vector<std::string>& known) {
  if (name.empty() || std::ranges::find(known, name) != known.end()) return;
  checking.report(pointer, noSuch(noun, name, known));
}

void expectAllOf(Checking& checking, std::string_view pointer, std::string_view noun,
                 const std::vector<std::string>& names, const std::vector<std::string>& known) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    expectOneOf(checking, yaml::step(pointer, i), noun, names[i], known);
  }
}

void expectRule(Checking& checking, std::string_view pointer, const std::string& rule) {
  if (rule.empty() || checking.pack.rule(rule)) return;
  std::vector<std::string> known;
  for (const Rule& each : checking.pack.rules) known.push_back(each.id);
  expectOneOf(checking, pointer, "rule", rule, known);
}

void expectKind(Checking& checking, std::string_view pointer, const std::string& name) {
  expectOneOf(checking, pointer, "kind", name, namesOf(checking.kinds));
}

void expectField(Checking& checking, std::string_view pointer, const Kind& kind, const std::string& field) {
  expectOneOf(checking, pointer, "field of " + kind.noun, field, namesOf(kind.fields));
}

}  // namespace calm::packs::check

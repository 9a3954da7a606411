#include "semantics/children.h"

#include <algorithm>

namespace calm::semantics {

using model::Model;
using model::noObject;
using model::Object;
using model::ObjectId;
using packs::LabelForm;

namespace {

constexpr std::size_t few = 16;

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// What a path calls it; empty where it has no name.
std::string_view nameOf(const Object& object) {
  switch (object.kind->label) {
    case LabelForm::Name:
      return object.label;
    case LabelForm::None:
      return object.kind->name;
    case LabelForm::Symbol:
      break;
  }
  return {};
}

/// Two blocks with one scope name can not stand side by side; empty where it has none.
std::string scopeName(const Object& object) {
  if (object.label.empty()) return {};
  if (object.kind->label == LabelForm::Name) return lowered(object.label);
  return object.kind->name + "\n" + std::string(object.label);
}

}  // namespace

ObjectId Children::named(const Model& model, ObjectId parent, std::string_view name) {
  const auto& blocks = model.objects[parent].blocks;
  if (name.empty()) return noObject;
  if (blocks.size() <= few) {
    const auto found =
        std::find_if(blocks.begin(), blocks.end(), [&](ObjectId id) { return nameOf(model.objects[id]) == name; });
    return found == blocks.end() ? noObject : *found;
  }
  const auto& byName = tablesOf(model, parent).byName;
  const auto found = byName.find(name);
  return found == byName.end() ? noObject : found->second;
}

ObjectId Children::twinOf(const Model& model, const Object& object) {
  const auto& blocks = model.objects[object.parent].blocks;
  const std::string name = scopeName(object);
  if (name.empty()) return noObject;
  if (blocks.size() <= few) {
    const auto found = std::find_if(blocks.begin(), blocks.end(), [&](ObjectId id) {
      const Object& other = model.objects[id];
      return other.label.size() == object.label.size() && scopeName(other) == name;
    });
    return found == blocks.end() ? noObject : *found;
  }
  const auto& byScope = tablesOf(model, object.parent).byScope;
  const auto found = byScope.find(name);
  return found == byScope.end() ? noObject : found->second;
}

const Children::Tables& Children::tablesOf(const Model& model, ObjectId parent) {
  Tables& tables = tables_[parent];
  const auto& blocks = model.objects[parent].blocks;
  for (; tables.known < blocks.size(); ++tables.known) {
    const ObjectId id = blocks[tables.known];
    const Object& object = model.objects[id];
    if (const std::string_view name = nameOf(object); !name.empty()) tables.byName.emplace(name, id);
    if (std::string name = scopeName(object); !name.empty()) tables.byScope.emplace(std::move(name), id);
  }
  return tables;
}

}  // namespace calm::semantics

#include "semantics/children.h"

#include <algorithm>

#include "semantics/analysis.h"
#include "support/lower_case.h"

namespace calm::semantics {

using model::Object;
using packs::LabelForm;

namespace {

/// As few children are looked through as they stand.
constexpr std::size_t few = 16;

/// What a path calls the child; empty where it reaches none.
std::string_view nameOf(const Object& child) {
  switch (child.kind->label) {
    case LabelForm::Name:
      return child.label;
    case LabelForm::None:
      return child.kind->name;
    case LabelForm::Symbol:
      return {};
  }
  return {};
}

/// What no second child may have.
std::string claimOf(const Object& child) {
  if (child.label.empty() || child.kind->label == LabelForm::None) return {};
  if (child.kind->label == LabelForm::Name) return support::lowerCase(child.label);
  return child.kind->name + ' ' + std::string(child.label);
}

const Children& indexed(const Analysis& analysis, ObjectId parent) {
  Children& known = analysis.children[parent];
  const auto& blocks = analysis.object(parent).blocks;
  for (; known.seen < blocks.size(); ++known.seen) {
    const ObjectId id = blocks[known.seen];
    const Object& child = analysis.object(id);
    if (const std::string_view name = nameOf(child); !name.empty()) known.named.try_emplace(name, id);
    if (std::string claim = claimOf(child); !claim.empty()) known.claimed.try_emplace(std::move(claim), id);
  }
  return known;
}

template <class Map, class Key>
ObjectId found(const Map& map, const Key& key) {
  const auto at = map.find(key);
  return at == map.end() ? noObject : at->second;
}

}  // namespace

ObjectId childNamed(const Analysis& analysis, ObjectId parent, std::string_view name) {
  if (name.empty()) return noObject;
  const auto& blocks = analysis.object(parent).blocks;
  if (blocks.size() > few) return found(indexed(analysis, parent).named, name);
  const auto at =
      std::find_if(blocks.begin(), blocks.end(), [&](ObjectId id) { return nameOf(analysis.object(id)) == name; });
  return at == blocks.end() ? noObject : *at;
}

ObjectId childLike(const Analysis& analysis, ObjectId parent, const Object& object) {
  const std::string claim = claimOf(object);
  if (claim.empty()) return noObject;
  const auto& blocks = analysis.object(parent).blocks;
  if (blocks.size() > few) return found(indexed(analysis, parent).claimed, claim);
  const auto at = std::find_if(blocks.begin(), blocks.end(), [&](ObjectId id) {
    const Object& other = analysis.object(id);
    return other.label.size() == object.label.size() && claimOf(other) == claim;
  });
  return at == blocks.end() ? noObject : *at;
}

}  // namespace calm::semantics

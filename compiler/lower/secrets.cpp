#include "lower/secrets.h"

#include <cstddef>

namespace calm::lower {

void SecretUses::add(const plan::Tenant& tenant) {
  path_ = tenant.id;
  addObject(tenant.object);
}

void SecretUses::addObject(const plan::Object& object) {
  const std::size_t length = path_.size();
  for (const plan::Field& field : object.fields) {
    path_ += '.';
    path_ += field.def->name;
    addLeaf(field.value);
    path_.resize(length);
  }
  for (const plan::Object& block : object.blocks) {
    path_ += '.';
    path_ += block.id.empty() ? std::string_view(block.kind->name) : block.id;
    addObject(block);
    path_.resize(length);
  }
}

void SecretUses::addLeaf(const plan::Leaf& leaf) {
  const std::size_t length = path_.size();
  for (std::size_t i = 0; i < leaf.items.size(); ++i) {
    path_ += '.';
    path_ += i < leaf.keys.size() ? std::string(leaf.keys[i]) : std::to_string(i);
    addLeaf(leaf.items[i]);
    path_.resize(length);
  }
  if (leaf.kind != plan::LeafKind::Secret) return;
  const auto [known, fresh] = index_.try_emplace(leaf.text, uses_.size());
  if (fresh) uses_.push_back({leaf.text, {}, leaf.origin});
  uses_[known->second].usedBy.push_back(path_);
}

}  // namespace calm::lower

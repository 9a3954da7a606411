#include "lower/secrets.h"

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

namespace calm::lower {

namespace {

class Collecting {
 public:
  void object(const plan::Object& object, const std::string& path) {
    for (const plan::Field& field : object.fields) leaf(field.value, fmt::format("{}.{}", path, field.def->name));
    for (const plan::Object& block : object.blocks) {
      const std::string_view name = block.id.empty() ? std::string_view(block.kind->name) : block.id;
      this->object(block, fmt::format("{}.{}", path, name));
    }
  }

  std::vector<plan::SecretUse> take() { return std::move(uses_); }

 private:
  void leaf(const plan::Leaf& leaf, const std::string& path) {
    for (std::size_t i = 0; i < leaf.items.size(); ++i) {
      const std::string step = i < leaf.keys.size() ? std::string(leaf.keys[i]) : std::to_string(i);
      this->leaf(leaf.items[i], fmt::format("{}.{}", path, step));
    }
    if (leaf.kind != plan::LeafKind::Secret) return;
    const auto [known, fresh] = index_.try_emplace(leaf.text, uses_.size());
    if (fresh) uses_.push_back({leaf.text, {}, leaf.origin});
    uses_[known->second].usedBy.push_back(path);
  }

  std::vector<plan::SecretUse> uses_;
  std::unordered_map<std::string_view, std::size_t> index_;
};

}  // namespace

std::vector<plan::SecretUse> collectSecrets(const plan::Plan& plan) {
  Collecting collecting;
  for (const plan::Tenant& tenant : plan.tenants) collecting.object(tenant.object, std::string(tenant.id));
  return collecting.take();
}

}  // namespace calm::lower

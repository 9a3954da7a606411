#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plan/plan.h"

namespace calm::lower {

/// Collects every secret of a landscape with the fields that it feeds, in the order in which they first stand there.
class SecretUses {
 public:
  void add(const plan::Tenant& tenant);
  std::vector<plan::SecretUse> take() { return std::move(uses_); }

 private:
  void addObject(const plan::Object& object);
  void addLeaf(const plan::Leaf& leaf);

  std::vector<plan::SecretUse> uses_;
  std::unordered_map<std::string_view, std::size_t> index_;
  /// The way from the tenant to what is looked at: `sales.iem.password`.
  std::string path_;
};

}  // namespace calm::lower

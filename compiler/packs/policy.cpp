#include "packs/policy.h"

#include <algorithm>

namespace calm::packs {

bool PolicyCheck::speaksOf(std::string_view product) const {
  return products.empty() || std::ranges::find(products, product) != products.end();
}

const Rule* Policy::rule(std::string_view ruleId) const {
  const auto found = std::ranges::find(rules, ruleId, &Rule::id);
  return found == rules.end() ? nullptr : &*found;
}

}  // namespace calm::packs

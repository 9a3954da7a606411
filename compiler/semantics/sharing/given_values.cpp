#include "semantics/sharing/given_values.h"

#include <algorithm>

namespace calm::semantics {
namespace {

/// `x.name` gives `name`.
std::string_view lastStep(std::string_view key) { return key.substr(key.rfind('.') + 1); }

}  // namespace

GivenValues::GivenValues(std::span<const File> files, const std::vector<std::string>& environments) {
  for (std::size_t file = 0; file < files.size(); ++file) {
    for (const syntax::Item& item : files[file].tree->items) {
      const auto* block = std::get_if<syntax::Environment>(&item);
      const auto at =
          block ? std::find(environments.begin(), environments.end(), block->name.text) : environments.end();
      if (at == environments.end()) continue;
      for (const syntax::Entry& entry : block->entries) {
        auto& rows = given_[lastStep(entry.key)];
        rows.resize(environments.size());
        rows[static_cast<std::size_t>(at - environments.begin())].push_back({&entry.value, file});
      }
    }
  }
}

const std::vector<std::vector<GivenValues::Given>>* GivenValues::of(std::string_view param) const {
  const auto known = given_.find(param);
  return known == given_.end() ? nullptr : &known->second;
}

}  // namespace calm::semantics

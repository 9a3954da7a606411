#include "semantics/allow/allowances.h"

#include <algorithm>

namespace calm::semantics {

void Allowances::add(const std::vector<Allowance>& ofFile) {
  for (const Allowance& each : ofFile) {
    std::vector<Entry>& entries = byCode_[{each.place.source, each.code}];
    Entry entry{each.reach.begin, static_cast<std::uint32_t>(all_.size()), none};
    // The last one, or what lies around it, is what this one can lie in.
    std::uint32_t around = static_cast<std::uint32_t>(entries.size()) - 1;
    while (around != none && all_[entries[around].allowance].reach.end <= each.reach.begin)
      around = entries[around].around;
    entry.around = around;
    entries.push_back(entry);
    all_.push_back(each);
  }
}

std::vector<std::uint32_t> Allowances::covering(const diagnostics::Diagnostic& found) const {
  std::vector<std::uint32_t> result;
  const auto known = byCode_.find({found.span.source, found.code});
  if (known == byCode_.end()) return result;
  const std::vector<Entry>& entries = known->second;
  const auto next = std::upper_bound(entries.begin(), entries.end(), found.span.begin,
                                     [](std::uint32_t begin, const Entry& entry) { return begin < entry.begin; });
  for (auto at = static_cast<std::uint32_t>(next - entries.begin()) - 1; at != none; at = entries[at].around) {
    if (found.span.end <= all_[entries[at].allowance].reach.end) result.push_back(entries[at].allowance);
  }
  return result;
}

}  // namespace calm::semantics

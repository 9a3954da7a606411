#include "semantics/sharing/partitions.h"

namespace calm::semantics {

Partitions::Partitions(std::size_t environments) { idOf(Row(environments, 0)); }

Partitions::Id Partitions::byKeys(const std::vector<std::string>& keys) {
  std::map<std::string_view, std::uint32_t> firsts;
  Row row;
  for (const std::string& key : keys) {
    row.push_back(firsts.try_emplace(key, static_cast<std::uint32_t>(row.size())).first->second);
  }
  return idOf(std::move(row));
}

Partitions::Id Partitions::meet(Id left, Id right) {
  if (left == right || right == whole) return left;
  if (left == whole) return right;
  const auto [known, fresh] = met_.try_emplace({left, right}, whole);
  if (!fresh) return known->second;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> firsts;
  Row row;
  for (std::size_t at = 0; at < environments(); ++at) {
    const std::pair both{rows_[left][at], rows_[right][at]};
    row.push_back(firsts.try_emplace(both, static_cast<std::uint32_t>(at)).first->second);
  }
  return known->second = idOf(std::move(row));
}

std::size_t Partitions::groups(Id partition) const {
  std::size_t groups = 0;
  for (std::size_t at = 0; at < environments(); ++at) groups += first(partition, at) == at ? 1 : 0;
  return groups;
}

Partitions::Id Partitions::idOf(Row row) {
  const auto [known, fresh] = ids_.try_emplace(row, static_cast<Id>(rows_.size()));
  if (fresh) rows_.push_back(std::move(row));
  return known->second;
}

}  // namespace calm::semantics

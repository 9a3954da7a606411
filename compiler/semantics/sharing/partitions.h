#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace calm::semantics {

/// Divisions of the environments of a landscape into groups that are alike. Equal divisions have one id.
class Partitions {
 public:
  using Id = std::uint32_t;
  /// All environments are alike.
  static constexpr Id whole = 0;

  explicit Partitions(std::size_t environments);

  /// Environments with equal keys are alike; `keys` has one for each environment.
  Id byKeys(const std::vector<std::string>& keys);
  /// Alike is what is alike in both.
  Id meet(Id left, Id right);
  /// The first environment that is alike to this one.
  std::size_t first(Id partition, std::size_t environment) const { return rows_[partition][environment]; }
  std::size_t groups(Id partition) const;
  std::size_t environments() const { return rows_.front().size(); }

 private:
  /// For each environment the first one of its group.
  using Row = std::vector<std::uint32_t>;
  Id idOf(Row row);

  std::vector<Row> rows_;
  std::map<Row, Id> ids_;
  std::map<std::pair<Id, Id>, Id> met_;
};

}  // namespace calm::semantics

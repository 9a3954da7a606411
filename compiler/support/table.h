#pragma once

#include <cstddef>
#include <ranges>
#include <utility>
#include <vector>

namespace calm::support {

/// Rows whose only key is their own id type, so that an id of one table can never index another.
/// The table owns its rows, which never move; an id is how others name them.
template <class Id, class Row>
class Table {
 public:
  Id add(Row row) {
    if (size_ % chunk == 0) chunks_.emplace_back().reserve(chunk);
    chunks_.back().push_back(std::move(row));
    return static_cast<Id>(size_++);
  }
  const Row& operator[](Id id) const { return chunks_[at(id) / chunk][at(id) % chunk]; }
  Row& operator[](Id id) { return chunks_[at(id) / chunk][at(id) % chunk]; }
  /// All rows, in their order.
  auto rows() const { return std::views::join(chunks_); }
  std::size_t size() const { return size_; }

 private:
  /// Rows that lie side by side.
  static constexpr std::size_t chunk = 64;
  static std::size_t at(Id id) { return static_cast<std::size_t>(id); }

  std::vector<std::vector<Row>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace calm::support

#pragma once

#include <cstddef>
#include <deque>
#include <utility>

namespace calm::support {

/// Rows whose only key is their own id type, so that an id of one table can never index another.
/// The table owns its rows, which never move; an id is how others name them.
template <class Id, class Row>
class Table {
 public:
  Id add(Row row) {
    rows_.push_back(std::move(row));
    return static_cast<Id>(rows_.size() - 1);
  }
  const Row& operator[](Id id) const { return rows_[static_cast<std::size_t>(id)]; }
  Row& operator[](Id id) { return rows_[static_cast<std::size_t>(id)]; }
  const std::deque<Row>& rows() const { return rows_; }
  std::size_t size() const { return rows_.size(); }

 private:
  std::deque<Row> rows_;
};

}  // namespace calm::support

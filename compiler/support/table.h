#pragma once

#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace calm::support {

/// Rows whose only key is their own id type, so that an id of one table can never index another.
/// The table owns its rows, which never move; an id is how others name them.
template <class Id, class Row>
class Table {
 public:
  /// Of the rows, in the order in which they were added.
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Row;
    using difference_type = std::ptrdiff_t;
    using pointer = const Row*;
    using reference = const Row&;

    Iterator() = default;
    Iterator(const Table& table, std::size_t at) : table_(&table), at_(at) {}

    const Row& operator*() const { return (*table_)[static_cast<Id>(at_)]; }
    const Row* operator->() const { return &**this; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) {
      const Iterator before = *this;
      ++at_;
      return before;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const Table* table_ = nullptr;
    std::size_t at_ = 0;
  };

  /// What a loop runs over.
  class Rows {
   public:
    explicit Rows(const Table& table) : table_(table) {}

    Iterator begin() const { return {table_, 0}; }
    Iterator end() const { return {table_, table_.size()}; }

   private:
    const Table& table_;
  };

  Id add(Row row) {
    if (size_ % chunk == 0) chunks_.emplace_back().reserve(chunk);
    chunks_.back().push_back(std::move(row));
    return static_cast<Id>(size_++);
  }
  const Row& operator[](Id id) const { return rowOf(chunks_, id); }
  Row& operator[](Id id) { return rowOf(chunks_, id); }
  Rows rows() const { return Rows(*this); }
  std::size_t size() const { return size_; }

 private:
  /// As many rows lie one after the other.
  static constexpr std::size_t chunk = 64;

  template <class Chunks>
  static auto& rowOf(Chunks& chunks, Id id) {
    const auto at = static_cast<std::size_t>(id);
    return chunks[at / chunk][at % chunk];
  }

  std::vector<std::vector<Row>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace calm::support

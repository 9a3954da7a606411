#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <iterator>
#include <vector>

#include "support/table.h"

namespace {

enum class Id : std::uint32_t {};

}  // namespace

TEST_CASE("rows of a table keep their place while it grows, and come in their order") {
  calm::support::Table<Id, int> table;
  CHECK(table.size() == 0);
  CHECK(table.rows().begin() == table.rows().end());
  const int* first = &table[table.add(0)];
  std::vector<int> expected{0};
  for (int i = 1; i < 1000; ++i) {
    CHECK(table[table.add(i)] == i);
    expected.push_back(i);
  }
  CHECK(&table[Id{0}] == first);
  CHECK(table.size() == 1000);
  table[Id{700}] = -1;
  expected[700] = -1;
  const auto rows = table.rows();
  CHECK(std::vector<int>(rows.begin(), rows.end()) == expected);
  const auto found = std::find(rows.begin(), rows.end(), -1);
  CHECK(std::distance(rows.begin(), found) == 700);
}

#include "emit/crew.h"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <vector>

using calm::emit::Crew;

TEST_CASE("crew: every task of each round is done once, whatever its size") {
  for (const std::size_t size : {0, 1, 2, 5, 16}) {
    Crew crew(size);
    for (const std::size_t count : {3, 0, 1, 200, 2}) {
      INFO(size << " members, " << count << " tasks");
      std::vector<int> done(count);
      crew.each(count, [&](std::size_t at) { ++done[at]; });
      CHECK(done == std::vector<int>(count, 1));
    }
  }
}

TEST_CASE("crew: what a task throws reaches the caller, and the next round is as good as the first") {
  Crew crew(4);
  for (int round = 0; round < 20; ++round) {
    const auto task = [](std::size_t at) {
      if (at % 3 == 0) throw std::runtime_error("thrown");
    };
    CHECK_THROWS_WITH(crew.each(10, task), "thrown");
    std::vector<int> done(10);
    crew.each(10, [&](std::size_t at) { ++done[at]; });
    CHECK(done == std::vector<int>(10, 1));
  }
}

TEST_CASE("crew: one that never works ends at once") { const Crew crew(8); }

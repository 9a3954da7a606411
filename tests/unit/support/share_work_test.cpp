#include "support/share_work.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <vector>

using calm::support::shareWork;

TEST_CASE("shared work: every part is done once, whatever the number of threads") {
  for (const std::size_t threads : {0, 1, 2, 5, 64}) {
    for (const std::size_t parts : {0, 1, 2, 1000}) {
      INFO(threads << " threads, " << parts << " parts");
      std::vector<int> done(parts);
      shareWork(parts, threads, [&](std::size_t at) { ++done[at]; });
      CHECK(done == std::vector<int>(parts, 1));
    }
  }
}

TEST_CASE("shared work: what a part throws reaches the caller when no part runs any more") {
  for (const std::size_t threads : {1, 4}) {
    for (const std::size_t thrower : {0, 7, 99}) {
      INFO(threads << " threads, " << thrower << " throws");
      std::atomic<int> running = 0;
      const auto part = [&](std::size_t at) {
        ++running;
        const bool throws = at == thrower;
        --running;
        if (throws) throw std::runtime_error("thrown");
      };
      CHECK_THROWS_WITH(shareWork(100, threads, part), "thrown");
      CHECK(running == 0);
    }
  }
}

TEST_CASE("shared work: of several parts that throw one is heard") {
  CHECK_THROWS_WITH(shareWork(100, 4, [](std::size_t) { throw std::runtime_error("thrown"); }), "thrown");
}

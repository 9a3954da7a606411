#include <catch2/catch.hpp>
#include <vector>

#include "emit/landscape/object.h"

using namespace calm;

TEST_CASE("kinds stand in the order of the language, then in that of their product") {
  packs::Kind system;
  system.name = "system";
  packs::Kind endpoint;
  endpoint.name = "endpoint";
  const std::vector<packs::Kind> shared = {system, endpoint};
  packs::ObjectTemplate lock;
  lock.kind = "lock";
  packs::ObjectTemplate door;
  door.kind = "door";
  door.blocks = {lock};
  packs::Pack pack;
  pack.accepts = {"endpoint", "entry"};
  pack.objects = {door};

  const emit::landscape::KindOrder order(shared, pack);
  std::vector<std::size_t> ranks;
  for (const char* kind : {"system", "endpoint", "entry", "door", "lock", "unknown"})
    ranks.push_back(order.rankOf(kind));
  CHECK(ranks == std::vector<std::size_t>{0, 1, 2, 3, 4, 5});
}

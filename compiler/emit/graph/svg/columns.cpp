#include "emit/graph/svg/columns.h"

#include <algorithm>

namespace calm::emit::graph::svg {
namespace {

using Columns = std::vector<std::vector<std::size_t>>;

/// How many references lead on from each object, at most. Objects that refer to each other in a circle are cut where
/// the circle is entered.
class Ranks {
 public:
  explicit Ranks(const std::vector<Object>& objects)
      : objects_(objects), ranks_(objects.size()), seen_(objects.size()) {
    for (std::size_t i = 0; i < objects.size(); ++i) of(i);
  }

  std::size_t of(std::size_t object) {
    if (seen_[object]) return ranks_[object];
    seen_[object] = true;
    std::size_t rank = 0;
    for (const Link& link : objects_[object].links) rank = std::max(rank, of(link.object) + 1);
    return ranks_[object] = rank;
  }

 private:
  const std::vector<Object>& objects_;
  std::vector<std::size_t> ranks_;
  std::vector<bool> seen_;
};

std::vector<bool> inReferences(const std::vector<Object>& objects) {
  std::vector<bool> takesPart(objects.size());
  for (std::size_t i = 0; i < objects.size(); ++i) {
    for (const Link& link : objects[i].links) takesPart[i] = takesPart[link.object] = true;
  }
  return takesPart;
}

/// As many columns, at most three, as leave about six objects in each.
Columns spread(const std::vector<std::size_t>& objects) {
  constexpr std::size_t comfortable = 6;
  constexpr std::size_t most = 3;
  const std::size_t count = std::min(most, (objects.size() + comfortable - 1) / comfortable);
  Columns columns(count);
  for (std::size_t i = 0; i < objects.size(); ++i) columns[i * count / objects.size()].push_back(objects[i]);
  return columns;
}

}  // namespace

Columns columnsOf(const std::vector<Object>& objects) {
  Ranks ranks(objects);
  const std::vector<bool> takesPart = inReferences(objects);
  Columns columns;
  std::vector<std::size_t> apart;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    if (!takesPart[i]) {
      apart.push_back(i);
      continue;
    }
    const std::size_t rank = ranks.of(i);
    if (columns.size() <= rank) columns.resize(rank + 1);
    columns[rank].push_back(i);
  }
  if (columns.empty()) return spread(apart);
  std::reverse(columns.begin(), columns.end());
  if (!apart.empty()) columns.push_back(apart);
  return columns;
}

}  // namespace calm::emit::graph::svg

#include "packs/near.h"

#include <algorithm>
#include <numeric>

namespace calm::packs {
namespace {

/// Insertions, deletions, replacements and swaps of neighbours that lead from one text to the other.
std::size_t distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> beforeLast(to.size() + 1);
  std::vector<std::size_t> last(to.size() + 1);
  std::vector<std::size_t> row(to.size() + 1);
  std::iota(last.begin(), last.end(), 0);
  for (std::size_t i = 1; i <= from.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) row[j] = std::min(row[j], beforeLast[j - 2] + 1);
    }
    beforeLast.swap(last);
    last.swap(row);
  }
  return last.back();
}

}  // namespace

std::string_view nearest(std::string_view written, const std::vector<std::string>& candidates) {
  constexpr std::size_t longest = 64;
  if (written.size() > longest) return {};
  const std::size_t allowed = std::max<std::size_t>(1, std::min<std::size_t>(3, written.size() / 3));
  std::string_view best;
  std::size_t bestDistance = allowed + 1;
  bool tie = false;
  for (const std::string& candidate : candidates) {
    const std::size_t found = distance(written, candidate);
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
      tie = false;
    } else if (found == bestDistance) {
      tie = true;
    }
  }
  return tie ? std::string_view() : best;
}

}  // namespace calm::packs

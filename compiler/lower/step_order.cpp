#include "lower/step_order.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace calm::lower {
namespace {

/// Whether a step's `after` names this step: its id, or a group that ends in `/`.
bool names(std::string_view after, std::string_view id) {
  return after.ends_with('/') ? id.starts_with(after) : id == after;
}

bool needs(const model::Step& step, const model::Step& other) {
  const std::vector<std::string>& after = step.source->after;
  return std::any_of(after.begin(), after.end(),
                     [&](const std::string& each) { return names(each, other.source->id); });
}

/// What each step needs, as indexes into the steps.
std::vector<std::vector<std::uint32_t>> needsOf(const std::vector<model::Step>& steps) {
  std::vector<std::vector<std::uint32_t>> all(steps.size());
  for (std::size_t step = 0; step < steps.size(); ++step) {
    for (std::uint32_t other = 0; other < steps.size(); ++other) {
      if (other != step && needs(steps[step], steps[other])) all[step].push_back(other);
    }
  }
  return all;
}

}  // namespace

/// Takes the first step that is ready, again and again; a circle of the pack is left in its order.
StepOrder orderOf(const std::vector<model::Step>& steps) {
  constexpr std::uint32_t open = 0xFFFFFFFFu;
  const std::vector<std::vector<std::uint32_t>> wanted = needsOf(steps);
  const std::size_t count = steps.size();
  std::vector<std::uint32_t> place(count, open);
  StepOrder made;
  while (made.order.size() < count) {
    std::size_t first = count;
    std::size_t next = count;
    for (std::size_t i = 0; i < count && next == count; ++i) {
      if (place[i] != open) continue;
      first = std::min(first, i);
      const bool ready =
          std::all_of(wanted[i].begin(), wanted[i].end(), [&](std::uint32_t need) { return place[need] != open; });
      if (ready) next = i;
    }
    if (next == count) next = first;
    place[next] = static_cast<std::uint32_t>(made.order.size());
    made.order.push_back(static_cast<std::uint32_t>(next));
  }
  for (const std::uint32_t step : made.order) {
    std::vector<std::uint32_t>& needed = made.needs.emplace_back();
    for (const std::uint32_t need : wanted[step]) needed.push_back(place[need]);
  }
  return made;
}

}  // namespace calm::lower

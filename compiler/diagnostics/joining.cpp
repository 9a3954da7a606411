#include "diagnostics/joining.h"

#include <algorithm>
#include <utility>

namespace calm::diagnostics {
namespace {

bool sameEdits(const std::vector<Fix>& a, const std::vector<Fix>& b) {
  const auto sameEdit = [](const Edit& left, const Edit& right) {
    return left.span == right.span && left.replacement == right.replacement;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const Fix& left, const Fix& right) {
    return std::equal(left.edits.begin(), left.edits.end(), right.edits.begin(), right.edits.end(), sameEdit);
  });
}

void join(Joined& mistake, std::size_t pass, const Diagnostic& found) {
  mistake.passes.push_back(pass);
  if (!sameEdits(mistake.first.fixes, found.fixes)) mistake.first.fixes.clear();
  if (found.message == mistake.first.message) return;
  const auto isThis = [&](const Joined::Otherwise& each) { return each.message == found.message; };
  const auto known = std::find_if(mistake.otherwise.begin(), mistake.otherwise.end(), isThis);
  if (known != mistake.otherwise.end()) return known->passes.push_back(pass);
  mistake.otherwise.push_back({found.message, {pass}});
}

}  // namespace

void Joining::add(std::size_t pass, std::span<const Diagnostic> found) {
  std::vector<const Key*> order;
  std::map<Key, Group> groups;
  for (const Diagnostic& each : found) {
    const auto [group, fresh] = groups.try_emplace({each.span, each.code});
    if (fresh) order.push_back(&group->first);
    const auto same = [&](const Diagnostic* other) { return other->message == each.message; };
    if (std::none_of(group->second.begin(), group->second.end(), same)) group->second.push_back(&each);
  }
  for (const Key* key : order) add(pass, *key, groups.at(*key));
}

void Joining::add(std::size_t pass, const Key& key, const Group& group) {
  std::vector<std::size_t>& known = byKey_[key];
  for (const Diagnostic* found : group) {
    const auto isThis = [&](std::size_t at) { return joined_[at].first.message == found->message; };
    auto mistake = std::find_if(known.begin(), known.end(), isThis);
    // One mistake may have a sentence for each pass, which quotes a value of it.
    if (mistake == known.end() && known.size() == 1 && group.size() == 1) mistake = known.begin();
    if (mistake != known.end()) {
      join(joined_[*mistake], pass, *found);
      continue;
    }
    known.push_back(joined_.size());
    joined_.push_back({*found, {pass}, {}});
  }
}

std::vector<Joined> Joining::take() {
  byKey_.clear();
  return std::exchange(joined_, {});
}

}  // namespace calm::diagnostics

#include "driver/environment_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace calm::driver {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Fix;

bool sameEdits(const std::vector<Fix>& a, const std::vector<Fix>& b) {
  const auto sameEdit = [](const diagnostics::Edit& left, const diagnostics::Edit& right) {
    return left.span == right.span && left.replacement == right.replacement;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const Fix& left, const Fix& right) {
    return std::equal(left.edits.begin(), left.edits.end(), right.edits.begin(), right.edits.end(), sameEdit);
  });
}

}  // namespace

void EnvironmentFindings::add(std::span<const Diagnostic> found) {
  std::vector<Key> order;
  std::map<Key, Group> groups;
  for (const Diagnostic& each : found) {
    const Key key{each.span, each.code};
    const auto [group, fresh] = groups.try_emplace(key);
    if (fresh) order.push_back(key);
    const auto same = [&](const Diagnostic* other) { return other->message == each.message; };
    if (std::none_of(group->second.begin(), group->second.end(), same)) group->second.push_back(&each);
  }
  for (const Key& key : order) add(key, groups.at(key));
  ++next_;
}

void EnvironmentFindings::add(const Key& key, const Group& group) {
  std::vector<std::size_t>& known = byKey_[key];
  for (const Diagnostic* found : group) {
    const auto isThis = [&](std::size_t at) { return mistakes_[at].first.message == found->message; };
    auto mistake = std::find_if(known.begin(), known.end(), isThis);
    // One mistake may have a sentence for each environment, which quotes a value of it.
    if (mistake == known.end() && known.size() == 1 && group.size() == 1) mistake = known.begin();
    if (mistake != known.end()) {
      join(mistakes_[*mistake], *found);
      continue;
    }
    known.push_back(mistakes_.size());
    mistakes_.push_back({*found, {next_}, {}});
  }
}

void EnvironmentFindings::join(Mistake& mistake, const Diagnostic& found) {
  mistake.environments.push_back(next_);
  if (!sameEdits(mistake.first.fixes, found.fixes)) mistake.first.fixes.clear();
  if (found.message == mistake.first.message) return;
  const auto isThis = [&](const Otherwise& each) { return each.message == found.message; };
  const auto known = std::find_if(mistake.otherwise.begin(), mistake.otherwise.end(), isThis);
  if (known != mistake.otherwise.end()) return known->environments.push_back(next_);
  mistake.otherwise.push_back({found.message, {next_}});
}

std::vector<Diagnostic> EnvironmentFindings::take() {
  std::vector<Diagnostic> all;
  all.reserve(mistakes_.size());
  for (Mistake& mistake : mistakes_) {
    note(mistake);
    all.push_back(std::move(mistake.first));
  }
  mistakes_.clear();
  byKey_.clear();
  return all;
}

void EnvironmentFindings::note(Mistake& mistake) const {
  const bool everywhere = mistake.environments.size() == environments_.size();
  if (!everywhere) {
    for (const std::size_t at : mistake.environments) mistake.first.environments.push_back(environments_[at]);
    if (!liesInBlock(mistake.first.span)) {
      mistake.first.note(named(mistake.environments));
      // What is written there is right elsewhere: it is a value that has to change, and that may stand anywhere.
      mistake.first.fixes.clear();
    }
  }
  for (const Otherwise& each : mistake.otherwise) {
    mistake.first.note(fmt::format("{}: {}", named(each.environments), each.message));
  }
}

/// A block of an environment says itself in which one it holds.
bool EnvironmentFindings::liesInBlock(source::Span span) const {
  return std::any_of(blocks_.begin(), blocks_.end(), [&](source::Span block) {
    return block.source == span.source && block.begin <= span.begin && span.end <= block.end;
  });
}

std::string EnvironmentFindings::named(const std::vector<std::size_t>& environments) const {
  std::string names;
  for (const std::size_t at : environments)
    names += fmt::format("{}`{}`", names.empty() ? "" : ", ", environments_[at]);
  return fmt::format("in environment{} {}", environments.size() == 1 ? "" : "s", names);
}

}  // namespace calm::driver

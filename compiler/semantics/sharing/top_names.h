#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "syntax/tree.h"

namespace calm::semantics {

/// The names that items at the top of files declare, in whichever file. A label with interpolations counts as every
/// name that begins and ends as it does.
class TopNames {
 public:
  void add(std::string_view name, std::uint32_t item) { named_[name].push_back(item); }
  void addLabel(const syntax::Block& block, std::uint32_t item);
  /// The labels of all blocks that a loop makes.
  void addLabels(const std::vector<syntax::Member>& members, std::uint32_t item);

  /// The items that a name may mean.
  template <class Take>
  void each(std::string_view name, const Take& take) const {
    if (const auto known = named_.find(name); known != named_.end()) {
      for (const std::uint32_t item : known->second) take(item);
    }
    for (const auto& [pattern, item] : patterns_) {
      if (pattern.fits(name)) take(item);
    }
  }

  /// Whether it may mean anything.
  bool holds(std::string_view name) const {
    bool holds = false;
    each(name, [&](std::uint32_t) { holds = true; });
    return holds;
  }

  /// The item that it means if it means anything; nothing where there are several, or none.
  std::optional<std::uint32_t> only(std::string_view name) const {
    std::vector<std::uint32_t> meant;
    each(name, [&](std::uint32_t item) { meant.push_back(item); });
    return meant.size() == 1 ? std::optional(meant.front()) : std::nullopt;
  }

 private:
  struct Pattern {
    std::string_view begin;
    std::string_view end;

    bool fits(std::string_view name) const {
      return name.size() >= begin.size() + end.size() && name.starts_with(begin) && name.ends_with(end);
    }
  };

  std::unordered_map<std::string_view, std::vector<std::uint32_t>> named_;
  std::vector<std::pair<Pattern, std::uint32_t>> patterns_;
};

}  // namespace calm::semantics

#include "semantics/sharing/judged.h"

#include <algorithm>
#include <utility>

#include "semantics/evaluate.h"
#include "semantics/expansion.h"

namespace calm::semantics {

using model::Value;
using model::ValueKind;

namespace {

/// As much as all texts of a look may have in other environments.
constexpr std::size_t mostOtherBytes = std::size_t{64} << 20;

bool judgedTexts(const Analysis& analysis, std::string_view left, std::string_view right) {
  const bool same = left == right;
  const Others* lefts = analysis.others.of(left);
  const Others* rights = analysis.others.of(right);
  const std::size_t count = lefts ? lefts->size() : rights ? rights->size() : 0;
  for (std::size_t at = 0; at < count; ++at) {
    const bool other =
        (lefts ? std::string_view((*lefts)[at]) : left) == (rights ? std::string_view((*rights)[at]) : right);
    analysis.differs = analysis.differs || other != same;
  }
  return same;
}

}  // namespace

bool judgedEqual(const Analysis& analysis, const Value& left, const Value& right) {
  if (analysis.others.isEmpty() || left.kind != right.kind) return equal(left, right);
  if (left.kind == ValueKind::Text || left.kind == ValueKind::Secret) {
    return judgedTexts(analysis, left.text, right.text);
  }
  if (left.kind == ValueKind::List && left.list->size() == right.list->size()) {
    bool same = true;
    for (std::size_t i = 0; i < left.list->size(); ++i) {
      same = judgedEqual(analysis, (*left.list)[i], (*right.list)[i]) && same;
    }
    return same;
  }
  if (left.kind == ValueKind::Map && left.map->size() == right.map->size()) {
    bool same = true;
    for (std::size_t i = 0; i < left.map->size(); ++i) {
      const auto& [key, value] = (*left.map)[i];
      same = key == (*right.map)[i].first && judgedEqual(analysis, value, (*right.map)[i].second) && same;
    }
    return same;
  }
  return equal(left, right);
}

std::string_view textIn(const Analysis& analysis, std::string_view text, std::size_t environment) {
  const Others* others = analysis.others.of(text);
  return others ? std::string_view((*others)[environment]) : text;
}

const Others* othersOf(const Analysis& analysis, const Binding& binding) {
  if (!analysis.program.shown || !binding.param || binding.override) return nullptr;
  const auto known = analysis.program.shown->find(binding.param);
  return known == analysis.program.shown->end() ? nullptr : &known->second;
}

std::string_view keepWith(Analysis& analysis, std::string_view text, Others others) {
  const std::string_view kept = analysis.arena.keep(text);
  if (others.empty()) return kept;
  const bool fits =
      std::all_of(others.begin(), others.end(), [](const auto& each) { return each.size() <= longestText; });
  // A text of no length lies nowhere.
  analysis.differs = analysis.differs || !fits || kept.empty();
  if (kept.empty()) return kept;
  analysis.others.note(kept, std::move(others));
  analysis.differs = analysis.differs || analysis.others.bytes() > mostOtherBytes;
  return kept;
}

}  // namespace calm::semantics

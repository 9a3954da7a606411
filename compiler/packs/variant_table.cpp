#include "packs/variant_table.h"

#include <algorithm>

namespace calm::packs {
namespace {

constexpr std::size_t maxCombinations = 100'000;
constexpr std::size_t maxSentences = 20;

const Fact* factNamed(const Variants& variants, std::string_view id) {
  const auto found = std::ranges::find(variants.facts, id, &Fact::id);
  return found == variants.facts.end() ? nullptr : &*found;
}

std::string print(const Variants& variants, const Combination& values) {
  std::string text;
  for (std::size_t i = 0; i < values.size(); ++i) {
    text += (i == 0 ? "" : ", ") + variants.facts[i].id + " " + values[i];
  }
  return text;
}

/// Facts and values that the rows name but the table does not have.
std::vector<std::string> unknownParts(const Variants& variants) {
  std::vector<std::string> problems;
  for (const Decision& row : variants.decisions) {
    for (const auto& [id, values] : row.when) {
      const Fact* fact = factNamed(variants, id);
      if (!fact) {
        problems.push_back("`" + id + "` is no fact of the table");
        continue;
      }
      for (const std::string& value : values) {
        if (std::ranges::find(fact->values, value) != fact->values.end()) continue;
        problems.push_back("the fact `" + id + "` has no value `" + value + "`");
      }
    }
  }
  return problems;
}

}  // namespace

std::vector<Combination> combinations(const Variants& variants) {
  std::size_t count = variants.facts.empty() ? 0 : 1;
  for (const Fact& fact : variants.facts) {
    count *= fact.values.size();
    if (count > maxCombinations) return {};
  }
  std::vector<Combination> all;
  all.reserve(count);
  for (std::size_t number = 0; number < count; ++number) {
    Combination values(variants.facts.size());
    std::size_t rest = number;
    for (std::size_t i = values.size(); i-- > 0;) {
      const std::vector<std::string>& choices = variants.facts[i].values;
      values[i] = choices[rest % choices.size()];
      rest /= choices.size();
    }
    all.push_back(std::move(values));
  }
  return all;
}

std::vector<const Decision*> deciding(const Variants& variants, const Combination& values) {
  std::vector<const Decision*> rows;
  for (const Decision& row : variants.decisions) {
    const bool holds = std::ranges::all_of(row.when, [&](const auto& condition) {
      const Fact* fact = factNamed(variants, condition.first);
      if (!fact) return false;
      const auto index = static_cast<std::size_t>(fact - variants.facts.data());
      return std::ranges::find(condition.second, values[index]) != condition.second.end();
    });
    if (holds) rows.push_back(&row);
  }
  return rows;
}

std::vector<std::string> variantProblems(const Variants& variants) {
  if (variants.facts.empty() && variants.decisions.empty()) return {};
  std::vector<std::string> problems = unknownParts(variants);
  const std::vector<Combination> all = combinations(variants);
  if (all.empty()) problems.push_back("the facts have no combination, or more than 100000");
  for (const Combination& values : all) {
    if (problems.size() >= maxSentences) break;
    const auto rows = deciding(variants, values);
    if (rows.size() == 1) continue;
    if (rows.empty()) {
      problems.push_back("no row decides " + print(variants, values));
    } else {
      problems.push_back("more than one row decides " + print(variants, values) + ": `" + rows[0]->variant + "` and `" +
                         rows[1]->variant + "`");
    }
  }
  return problems;
}

}  // namespace calm::packs

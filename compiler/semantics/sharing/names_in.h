#pragma once

#include <string_view>
#include <vector>

#include "syntax/tree.h"

namespace calm::semantics {

/// Every bare name, and every step of a path, in what an item or a value reads: labels that are put together,
/// conditions, ranges and values included, whatever the names mean. Each once, sorted.
std::vector<std::string_view> namesIn(const syntax::Value& value);

/// Those of an item.
struct ItemNames {
  /// All but those that stand in titles only.
  std::vector<std::string_view> read;
  /// Bare names in the text of a `title`: `"CRM (${env})"`.
  std::vector<std::string_view> inTitles;
};
ItemNames namesIn(const syntax::Item& item);

/// The field that every kind has and that nothing but people reads.
inline constexpr std::string_view titleField = "title";

}  // namespace calm::semantics

#pragma once

#include <string_view>
#include <vector>

#include "syntax/tree.h"

namespace calm::semantics {

/// Whether values of this type are texts.
inline bool isTextType(std::string_view type) { return type == "text" || type == "url" || type == "host"; }

/// A name that is held against words: `stage == prod`, `stage != "x"`, `stage in [dev, test]`.
struct Comparison {
  std::string_view name;
  /// Names and plain texts, as written.
  std::vector<const syntax::Value*> words;
};

/// The names in what an item reads, by what is done with them, whatever they mean; of a path all steps. Each once in
/// its list, sorted.
struct ItemNames {
  /// In labels, conditions, ranges, comparisons, keys and the arguments of functions that look at them: what they mean
  /// decides.
  std::vector<std::string_view> deciding;
  /// Where a value is wanted: `url = site`.
  std::vector<std::string_view> passed;
  /// In texts: `"CRM (${stage})"`.
  std::vector<std::string_view> inTexts;
  std::vector<Comparison> comparisons;
};
ItemNames namesIn(const syntax::Item& item);

/// Every name, and every step of a path, in a value.
std::vector<std::string_view> namesIn(const syntax::Value& value);

}  // namespace calm::semantics

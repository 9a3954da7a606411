#pragma once

#include <string_view>
#include <vector>

#include "syntax/tree.h"

namespace calm::semantics {

/// Every bare name, and every step of a path, in what an item or a value reads: labels that are put together,
/// conditions, ranges and values included, whatever the names mean. Each once, sorted.
std::vector<std::string_view> namesIn(const syntax::Item& item);
std::vector<std::string_view> namesIn(const syntax::Value& value);

}  // namespace calm::semantics

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "syntax/tree.h"

namespace calm::syntax {

/// A field that a block lacks, and what is written for it.
struct NewField {
  std::string_view name;
  std::string value;
};

/// The edits that write the fields into the block: each behind the written field that stands nearest before it in
/// `order` (the names of all fields of the kind), on a line of its own with the indentation and the `=` of its
/// neighbour; in a block of one line between commas. Nothing where the braces of the block are not plain to see.
std::optional<std::vector<diagnostics::Edit>> insertFields(const Block& block, std::string_view source,
                                                           std::span<const NewField> fields,
                                                           std::span<const std::string_view> order);

}  // namespace calm::syntax

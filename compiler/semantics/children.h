#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/model.h"

namespace calm::semantics {

struct Analysis;

/// The children of an object by name, as far as they were looked at. Children are only ever added.
struct Children {
  std::size_t seen = 0;
  /// By label, and a block without label by its kind.
  std::unordered_map<std::string_view, model::ObjectId> named;
  /// By what may stand once: a label in lower case, or a word of the pack behind its kind.
  std::unordered_map<std::string, model::ObjectId> claimed;
};

/// The child that a path reaches by this name; noObject if there is none.
model::ObjectId childNamed(const Analysis& analysis, model::ObjectId parent, std::string_view name);

/// The first child of `parent` whose label can not stand beside the one of `object`: equal, or different only in case;
/// noObject if there is none.
model::ObjectId childLike(const Analysis& analysis, model::ObjectId parent, const model::Object& object);

}  // namespace calm::semantics
